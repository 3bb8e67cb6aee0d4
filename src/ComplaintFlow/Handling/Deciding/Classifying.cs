using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>What a decision finds the complaint to be, and what follows from a change of it.</summary>
internal static class Classifying
{
    private const string DeclareMajorTrigger = "DeclareMajor";

    /// <summary>Asks the rules what the complaint is, with what people and models said of it.</summary>
    public static void Classify(this DecisionContext context) => context.Classify(context.Complaint.Classification);

    /// <summary>Asks the rules again if their facts have changed.</summary>
    public static void ClassifyAgain(this DecisionContext context)
    {
        if (context.HaveFactsChanged)
            context.Classify();
    }

    /// <summary>Takes over what a person decided: it beats the rules, now and whenever they are asked again.</summary>
    public static void Decide(this DecisionContext context, ClassificationDecision decision)
    {
        ClassificationOutcome known = context.Complaint.Classification;
        context.Classify(known with { Decisions = [.. known.Decisions, decision with { By = context.Actor.Id, At = context.Now }] });
    }

    /// <summary>Takes over a judgement; a change of tier moves the clocks.</summary>
    public static void Judge(this DecisionContext context, ClassificationOutcome outcome)
    {
        if (outcome == context.Complaint.Classification)
            return;
        bool moved = !Names.Same(outcome.Tier, context.Complaint.Tier);
        context.BecameMajor |= moved && Names.Same(outcome.Tier, SecondHandling.Major);
        bool isRaised = context.Complaint.Tier is { } tier && context.RankOf(outcome.Tier) > context.RankOf(tier);
        context.Emit(new Classified { Outcome = outcome, TierRaised = isRaised });
        // Before the receipt is noted no clock can run.
        if (!moved || context.Complaint.MilestoneOf(Milestones.Received) is null)
            return;
        context.MoveClocks(0, static (clocks, in scope, _) => clocks.OnTier(scope));
        context.Reach(Milestones.Classified, context.Now);
    }

    /// <summary>
    /// A complaint that has become a major one is an emergency at once, whether or not a target of the rules says so as well.
    /// </summary>
    public static void DeclareMajor(this DecisionContext context)
    {
        if (context.BecameMajor && context.Refusals.Count == 0)
            context.Transitions.Raise(DeclareMajorTrigger);
        context.BecameMajor = false;
    }

    public static int RankOf(this DecisionContext context, string? tier) => context.Book.Sla.Find(tier)?.Rank ?? 0;

    private static void Classify(this DecisionContext context, ClassificationOutcome known)
    {
        Complaint asked = context.Complaint with
        {
            Classification = known with { Opinions = context.Facts.Opinions ?? known.Opinions },
        };
        context.Judge(context.Book.Classification.Classify(asked, context.Scope.Hits));
        context.HaveFactsChanged = false;
    }
}
