using ComplaintFlow.Simulation.Model;

namespace ComplaintFlow.Simulation.Invariants;

/// <summary>Every promise that runs look after.</summary>
internal static class AllInvariants
{
    /// <summary>New ones for one run. The first makes sure that the others look only at what can be read.</summary>
    public static Invariant[] For(Findings findings) =>
    [
        .. new Invariant[]
        {
            new ReadableForEver(), new NoExceptions(), new RefusedChangesNothing(), new AcceptedIsDurable(),
                new NothingIsLostOrAppliedTwice(), new KeysBelongToWhoUsedThem(),
            new StepTakenOnce(), new MessageLeavesAtLeastOnceWithStableId(), new JournalFoldsToSnapshot(), new PermittedIsPermitted(),
                new NoPersonalData(),
            new EveryComplaintHasSomebody(), new FourEyes(), new WhatIsApprovedIsWhatIsPaid(), new ClockNeverForgotten(),
                new NobodyIsBound(), new CounselIsHeard(),
            new ErasedIsGone(), new PromisesAreMetWithProof(),
        }.Select(one => one.In(findings)),
    ];
}
