/** Where everybody would like to be. */
@org.springframework.modulith.ApplicationModule
package planted.house.kitchen;
