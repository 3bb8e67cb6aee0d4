using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>Classifies the complaint in a decision, and applies the consequences of a change.</summary>
internal static class Classifying
{
    private const string DeclareMajorTrigger = "DeclareMajor";

    /// <summary>Classifies the complaint by the rules, including the decisions of people and the opinions of models.</summary>
    public static void Classify(this DecisionContext context) => context.Classify(context.Complaint.Classification);

    /// <summary>Classifies the complaint again if the facts for the rules have changed.</summary>
    public static void ClassifyAgain(this DecisionContext context)
    {
        if (context.HaveFactsChanged)
            context.Classify();
    }

    /// <summary>
    /// Declares an emergency for a complaint that has become a major one, and classifies it again as long as that changes what rules
    /// read. It comes to an end, because the number of classifications in a decision is limited.
    /// </summary>
    public static void FinishClassifying(this DecisionContext context)
    {
        context.DeclareMajor();
        while (context.Refusals.Count == 0 && context.HaveFactsChanged)
        {
            context.Classify();
            context.DeclareMajor();
        }
    }

    /// <summary>Takes over a person's decision. It takes precedence over the rules, now and whenever they run again.</summary>
    public static void Decide(this DecisionContext context, ClassificationDecision decision)
    {
        ClassificationOutcome known = context.Complaint.Classification;
        context.Classify(known with { Decisions = [.. known.Decisions, decision with { By = context.Actor.Id, At = context.Now }] });
    }

    /// <summary>Takes over a classification. A change of tier affects the clocks.</summary>
    public static void Judge(this DecisionContext context, ClassificationOutcome outcome)
    {
        if (outcome == context.Complaint.Classification)
            return;
        bool moved = !Names.Same(outcome.Tier, context.Complaint.Tier);
        context.BecameMajor |= moved && Names.Same(outcome.Tier, BuiltInTiers.Major);
        bool isRaised = context.Complaint.Tier is { } tier && context.RankOf(outcome.Tier) > context.RankOf(tier);
        context.Emit(new Classified { Outcome = outcome, TierRaised = isRaised });
        // No clock can run before the receipt is recorded.
        if (!moved || context.Complaint.MilestoneOf(Milestones.Received) is null)
            return;
        int known = context.Complaint.Clocks.Count;
        context.MoveClocks(0, static (clocks, in scope, _) => clocks.OnTier(scope));
        // A complaint that has ended gets the clocks that it would have had, and they end as they would have ended.
        if (context.IsOver() && context.Complaint.ClosedAt is { } closed)
        {
            context.MoveClocks(
                (known, closed), static (clocks, in scope, with) => clocks.OnClosedBefore(scope.Complaint, with.known, with.closed));
        }
        context.Reach(Milestones.Classified, context.Now);
    }

    /// <summary>Declares an emergency, whether or not a target of the rules does so as well.</summary>
    private static void DeclareMajor(this DecisionContext context)
    {
        if (context.BecameMajor && context.Refusals.Count == 0)
            context.Transitions.Raise(DeclareMajorTrigger);
        context.BecameMajor = false;
    }

    public static int RankOf(this DecisionContext context, string? tier) => context.Book.Sla.Find(tier)?.Rank ?? 0;

    private static void Classify(this DecisionContext context, ClassificationOutcome known)
    {
        context.NoteClassified();
        Complaint asked = context.Complaint with
        {
            Classification = known with { Opinions = context.Facts.Opinions ?? known.Opinions },
        };
        context.Judge(context.Book.Classification.Classify(asked, context.Scope.Hits));
    }
}
