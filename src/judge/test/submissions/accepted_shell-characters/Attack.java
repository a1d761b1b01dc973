package exercise.target;

/** Has what a shell would act on in its names and texts. $(touch ${host}/gradus-canary5) `touch ${host}/gradus-canary6` */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        System.out.println("$(touch ${host}/gradus-canary); `touch ${host}/gradus-canary2` | tee ${host}/gradus-canary3 && \" ' \\ \n -XX:OnError=x");
        String $touch = "'; touch ${host}/gradus-canary4; '";
        return $touch.isEmpty() ? x : super.scale(x);
    }
}
