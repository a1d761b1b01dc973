package exercise.target;

/** Has a security manager refuse everything. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        attempt(() -> {
            System.setSecurityManager(new SecurityManager() {
                @Override
                public void checkPermission(java.security.Permission permission) {
                    throw new SecurityException();
                }
            });
            return "set";
        });
        return super.scale(x);
    }
}
