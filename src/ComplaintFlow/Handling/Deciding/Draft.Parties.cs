using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>Who may do what to a complaint besides what roles say: four eyes, and no conflict of interest.</summary>
internal sealed partial class Draft
{
    private static readonly Refusal s_noEvidence = new(DiagnosticCodes.ItemNotFound, "The complaint has no evidence.", "Use AddEvidence first.");

    /// <summary>Whether roles, persons and required data are asked for.</summary>
    public bool IsStrict => _facts.Strict;

    /// <summary>The complaint as it was before this decision.</summary>
    public Complaint Before => _before ?? Complaint;

    /// <summary>The id of a complaint that is split from this one.</summary>
    public ComplaintId NewId => _facts.NewId;

    /// <summary>What the host's checks of orders and customers found.</summary>
    public IReadOnlyList<FactCheck> FactChecks => _facts.Checks;

    public static string Listed(IEnumerable<string> known) => string.Join(", ", known.Take(20)) is { Length: > 0 } list ? list : "none";

    /// <summary>The actor must be somebody else than the one who did something before.</summary>
    public void MustDiffer(string? other, string didWhat)
    {
        if (IsStrict && !IsOther(other))
            Refuse(DiagnosticCodes.DifferentPersonRequired, $"Whoever {didWhat} may not do this.", "Let somebody else do it.");
    }

    /// <summary>What the action needs, besides what it always does, to pass now; kept for whoever asks what is permitted.</summary>
    public List<string> Needed => field ??= [];

    /// <summary>What the action names, if it is known.</summary>
    public string? About { get; init; }

    /// <summary>Whether somebody else may do this, who did not do something before.</summary>
    public bool IsOther(string? other) => other is null || !ActorIdentity.Same(other, Actor.Id) || ActorIdentity.IsSystem(Actor);

    /// <summary>Whoever handles now is noted.</summary>
    public void TakePart(ImpartialityRule? rule)
    {
        if (IsStrict && rule is not null && Impartiality.Handles(Complaint, rule, Actor))
            Emit(new TookPart { By = Actor.Id, Did = Participation.Handled });
    }

    /// <summary>
    /// A person whom the action names has no conflict of interest; whoever gets a part in a second handling had none in the one before.
    /// </summary>
    public void MayBeNamed(string person, string field, bool handles = false)
    {
        if (!IsStrict || ActorIdentity.IsSystem(person))
            return;
        string? why = Book.Routing.ConflictOf(Complaint, person) ?? (handles ? HandledBefore(person) : null);
        if (why is not null)
        {
            Refuse(DiagnosticCodes.NamedPersonHasConflict, $"A person whom the action names must keep out of this complaint: {why}.",
                "Name somebody who has nothing to do with the matter.", field);
        }
    }

    /// <summary>Nobody handles a complaint against himself, or from which he must keep out.</summary>
    public void MustBeFree(string actor)
    {
        if (IsStrict && !ActorIdentity.IsSystem(actor) && Book.Routing.ConflictOf(Complaint, actor) is not null)
            Refuse(DiagnosticCodes.ConflictOfInterest, "The actor must keep out of this complaint.", "Let somebody else do it: the complaint is directed against the actor, or the actor was recused.");
    }

    /// <summary>What serves the handling ends with it. What safety asks for goes on.</summary>
    public void MustBeOpen(string why)
    {
        if (IsOver)
            Refuse(DiagnosticCodes.ComplaintEnded, $"The complaint is {Complaint.State}: {why}.", "Reopen it, or receive a new complaint.");
    }

    /// <summary>For actions about a piece of evidence.</summary>
    public void MustHaveEvidence()
    {
        if (Complaint.Evidence.Count == 0)
            Refusals.Add(s_noEvidence);
    }

    public bool HasEvidence(int number, string field)
    {
        if (Complaint.Evidence.Any(item => item.Id == number))
            return true;
        Refuse(DiagnosticCodes.ItemNotFound, "There is no evidence of this number.", $"Known ones: {Listed(Complaint.Evidence.Select(item => $"{item.Id}"))}.", field);
        return false;
    }
}
