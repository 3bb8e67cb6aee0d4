using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Routing;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Accepts the complaint for handling (受理). The actor who proposed it does not decide. After an appeal, the actor who declined it
/// does not decide either.
/// </summary>
[Precondition<Accept>]
public sealed record Accept : ComplaintAction, IHasPrecondition
{
    /// <summary>The name of the target that a promise of feedback creates.</summary>
    public const string PromisedFeedback = "PromisedFeedback";

    /// <inheritdoc/>
    public override string Trigger => nameof(Accept);

    /// <summary>The responsible department. If it is not given, it is the present one or the one that the rules suggest.</summary>
    public string? Department { get; init; }

    /// <summary>The plan of the handling; required for a complex matter.</summary>
    [MultilineText, PersonalInformation]
    public string? Plan { get; init; }

    /// <summary>
    /// The instant by which the complainant will hear more; required for a complex matter. It becomes the target
    /// <see cref="PromisedFeedback"/>.
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
                "Give plan and promisedFeedbackAt.", string.IsNullOrWhiteSpace(Plan) ? nameof(Plan) : nameof(PromisedFeedbackAt));
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
        check.Department(Department);
        check.Due(nameof(PromisedFeedbackAt), PromisedFeedbackAt);
    }
}
