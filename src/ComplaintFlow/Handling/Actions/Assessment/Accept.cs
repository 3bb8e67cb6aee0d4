using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Routing;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Accepts the complaint for handling (受理). Whoever proposed it does not decide; after an appeal, neither does whoever declined it.
/// </summary>
[Precondition<Accept>]
public sealed record Accept : ComplaintAction, IHasPrecondition
{
    /// <summary>The target that a promise of feedback makes.</summary>
    public const string PromisedFeedback = "PromisedFeedback";

    /// <inheritdoc/>
    public override string Trigger => nameof(Accept);

    /// <summary>The department that answers for it; if it is not given, the one that has it or that the rules suggest.</summary>
    public string? Department { get; init; }

    /// <summary>How it will be handled; required for a complex matter.</summary>
    [MultilineText, Privacy(PrivacyClass.Personal)]
    public string? Plan { get; init; }

    /// <summary>
    /// By when the complainant will hear more; required for a complex matter. It becomes the target <see cref="PromisedFeedback"/>.
    /// </summary>
    public DateTimeOffset? PromisedFeedbackAt { get; init; }

    static void IHasPrecondition.Ask(DecisionContext context)
    {
        RecordCardIssue.MustBeComplete(context);
        if (context.Complaint.Assessment is { IsComplex: true })
            context.Needed.AddRange([nameof(Plan), nameof(PromisedFeedbackAt)]);
    }

    internal override void Apply(DecisionContext context)
    {
        Complaint complaint = context.Complaint;
        if (complaint.Assessment is { IsComplex: true } && context.IsStrict
            && (string.IsNullOrWhiteSpace(Plan) || PromisedFeedbackAt is null))
        {
            context.Refuse(DiagnosticCodes.RequiredValueMissing, "A complex matter is accepted with a plan and a promised time.",
                "Give Plan and PromisedFeedbackAt.", string.IsNullOrWhiteSpace(Plan) ? nameof(Plan) : nameof(PromisedFeedbackAt));
        }

        context.Emit(new ComplaintAccepted
        {
            Acceptance = new Acceptance { At = context.Now, By = context.Actor.Id, Plan = Plan, PromisedFeedbackAt = PromisedFeedbackAt },
        });
        context.Route(RoutingStart.Acceptance, Department);
        RecordCardIssue.WithAcceptance(context);
        if (PromisedFeedbackAt is { } promised)
        {
            var owner = new DutyHolder { Role = Roles.CaseOwner };
            context.Owe(DutyKind.Feedback, PromisedFeedback, owner, promised, Milestones.ProgressReported, Milestones.FinalResponseSent);
        }
    }

    internal override void Check(InputCheck check)
    {
        check.Optional(nameof(Department), Department);
        check.Due(nameof(PromisedFeedbackAt), PromisedFeedbackAt);
    }
}
