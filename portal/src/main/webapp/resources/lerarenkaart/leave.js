/*
 * Sends on whoever signed out here to sign out at the identity provider too. Without this script the button does.
 */
document.getElementById("leaveThere").submit();
