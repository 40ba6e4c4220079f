package be.lerarenkaart.architecture.offenders.jobs;

import be.lerarenkaart.jobs.JobResult;
import be.lerarenkaart.jobs.JobWork;
import be.lerarenkaart.jobs.RunningJob;

final class WorkThatIsNoBean implements JobWork {

    @Override
    public String kind() {
        return "NONE";
    }

    @Override
    public JobResult run(RunningJob job) {
        return JobResult.kept(job.parameters());
    }
}
