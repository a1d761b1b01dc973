package exercise.target;

import java.util.Locale;
import java.util.TimeZone;

/** Changes how numbers and dates are written, for all. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
        return super.scale(x);
    }
}
