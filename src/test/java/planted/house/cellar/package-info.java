/** May open no door. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package planted.house.cellar;
