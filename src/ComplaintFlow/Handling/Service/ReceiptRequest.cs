using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions.Keywords;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Handling.Door;
using ComplaintFlow.Handling.Engine;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling.Service;

/// <summary>Represents the request to receive a complaint. Each try takes a new number.</summary>
internal sealed class ReceiptRequest(
    string tenant, Intake intake, Actor actor, RequestKey? request, IComplaintNumberGenerator numbers, IdempotentRequests repeats,
    ComplaintReader reader)
    : DecisionRequest
{
    private static readonly Refusal s_tokenTaken =
        new(DiagnosticCodes.TrackingTokenTaken, "The token leads to another complaint.", "Take a new one: TrackingToken.New().");

    /// <summary>The answer, if the complaint was received in the meantime, or cannot be.</summary>
    public ActionOutcome? Answer { get; private set; }

    /// <summary>The answer if the tracking token leads to another complaint.</summary>
    public static ActionOutcome TokenTaken => new(null, [s_tokenTaken]);

    public override string Tenant => tenant;

    public override Refusal Exhausted => BadNumber("numbers that exist already");

    public override ValueTask<(Facts Facts, Refusal? Refusal)> GatherAsync(
        FactSource source, Complaint? complaint, Facts facts, CancellationToken cancellationToken)
    {
        DateTimeOffset now = facts.Now;
        facts = facts with
        {
            NewId = intake.Id ?? ComplaintId.New(now),
            NewNumber = numbers.Next(Instant.TruncateToMicroseconds(intake.ReceivedAt ?? now)),
        };
        return new((facts, InputShapes.IsName(facts.NewNumber) ? null : BadNumber("a number that cannot be one")));
    }

    public override Decision Decide(Complaint? complaint, Facts facts, RuleBook book, CompiledWorkflow workflow) =>
        Decider.Receive(intake, actor, facts, book);

    public override IReadOnlyList<UniqueKey> KeysOf(Complaint complaint)
    {
        var number = new UniqueKey(tenant, UniqueKeyKind.Number, LookupText.Normal(complaint.Number));
        UniqueKey?[] keys = [number, request?.Key, request?.Request, TrackingToken.KeyOf(tenant, intake.TrackingToken)];
        return [.. keys.OfType<UniqueKey>()];
    }

    public override async ValueTask<bool> IsAnsweredAsync(CommitResult result, CancellationToken cancellationToken)
    {
        Answer = result.Duplicate?.Kind == UniqueKeyKind.TrackingToken
            ? TokenTaken
            : await repeats.EarlierAsync(request, cancellationToken).ConfigureAwait(false);
        // A part that was split off has its id already: another node has received it.
        if (Answer is null && intake.Id is { } part
            && await reader.FindAsync(new ComplaintKey(tenant, part), cancellationToken).ConfigureAwait(false) is { } there)
            Answer = new ActionOutcome(there, []) { IsRepeat = true };
        return Answer is not null;
    }

    private static Refusal BadNumber(
        string what) =>
            new(DiagnosticCodes.InvalidComplaintNumber, $"The number generator gives {what}.",
                "Correct the IComplaintNumberGenerator of the host.");
}
