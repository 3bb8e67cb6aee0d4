using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>Who may do what to a complaint besides what roles say: four eyes, and no conflict of interest.</summary>
internal static class ActorChecks
{
    /// <summary>Whether someone else may do this, who did not do something before.</summary>
    public static bool IsOther(this DecisionContext context, string? other) =>
        other is null || !ActorIdentity.Same(other, context.Actor.Id) || ActorIdentity.IsSystem(context.Actor);

    /// <summary>The actor must be someone else than the one who did something before.</summary>
    public static void MustDiffer(this DecisionContext context, string? other, string didWhat)
    {
        if (context.IsStrict && !context.IsOther(other))
            context.Refuse(DiagnosticCodes.DifferentPersonRequired, $"Whoever {didWhat} may not do this.", "Let somebody else do it.");
    }

    /// <summary>Whoever handles now is noted.</summary>
    public static void TakePart(this DecisionContext context, ImpartialityRule? rule)
    {
        if (context.IsStrict && rule is not null && Impartiality.Handles(context.Complaint, rule, context.Actor))
            context.Emit(new TookPart { By = context.Actor.Id, Did = Participation.Handled });
    }

    /// <summary>
    /// A person whom the action names has no conflict of interest; whoever gets a part in a second handling had none in the one before.
    /// </summary>
    public static void MayBeNamed(this DecisionContext context, string person, string field, bool handles = false)
    {
        if (!context.IsStrict || ActorIdentity.IsSystem(person))
            return;
        string? why = context.Book.Routing.ConflictOf(context.Complaint, person) ?? (handles ? HandledBefore(context, person) : null);
        if (why is not null)
            context.Refuse(
                DiagnosticCodes.NamedPersonHasConflict, $"A person whom the action names must keep out of this complaint: {why}.",
                "Name somebody who has nothing to do with the matter.", field);
    }

    /// <summary>Whether the complaint may be given to an actor; if not, the decision is refused.</summary>
    public static bool MayHave(this DecisionContext context, string owner, string? field = null)
    {
        string? why = context.Book.Routing.ConflictOf(context.Complaint, owner) ?? HandledBefore(context, owner);
        if (why is null)
            return true;
        context.Refuse(
            DiagnosticCodes.OwnerHasConflict, $"The actor must not have the complaint: {why}.",
            "Name somebody who has nothing to do with the matter.", field);
        return false;
    }

    /// <summary>No one handles a complaint against himself, or from which he must keep out.</summary>
    public static void MustBeFree(this DecisionContext context, string actor)
    {
        if (context.IsStrict && !ActorIdentity.IsSystem(actor) && context.Book.Routing.ConflictOf(context.Complaint, actor) is not null)
            context.Refuse(
                DiagnosticCodes.ConflictOfInterest, "The actor must keep out of this complaint.",
                "Let somebody else do it: the complaint is directed against the actor, or the actor was recused.");
    }

    /// <summary>The second handling is never that of the first handler: what speaks against it.</summary>
    private static string? HandledBefore(DecisionContext context, string owner) =>
        context.IsStrict && Involvement.HandledBefore(context.Complaint, owner) ? "took part in an earlier handling" : null;
}
