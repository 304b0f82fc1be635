package org.alongside.identity;

/** A password made up for somebody, shown once and never kept in the clear. */
record NewPassword(String username, String password) {
    @Override
    public String toString() {
        return "NewPassword[" + username + "]";
    }
}
