package gradus.judge.run;

class TrustedLearnerTest extends LearnerContractTest {

    private final Learner learner = new TrustedLearner(() -> EverythingSolution.class);

    @Override
    Learner learner() {
        return learner;
    }
}
