package exercise.target;

import java.util.ArrayList;
import java.util.List;

/** Hands out more objects than the judge can keep in mind. */
public final class Attack extends Target.Honest {
    @Override
    public List<Target> team(int n) {
        List<Target> team = new ArrayList<>();
        for (int i = 0; i < 150_000; i++) {
            team.add(new Attack());
        }
        return team;
    }
}
