/// Checks of the whole: the house, the template against the code, and the whole bot over simulated days and crashes.
package watch.sahel.checks;
