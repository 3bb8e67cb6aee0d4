using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>Checks who may act on a complaint, beyond roles: the four-eyes principle and conflicts of interest.</summary>
internal static class ActorChecks
{
    /// <summary>Determines whether the actor has no role inside the organisation. Outsiders learn only what they were told.</summary>
    public static bool IsOutsider(this DecisionContext context) =>
        context.Actor.Roles.All(static role => Conditions.Names.Has(Roles.Outside, role));

    /// <summary>Determines whether the actor is someone other than the one who did an earlier step.</summary>
    public static bool IsOther(this DecisionContext context, string? other) =>
        other is null || !ActorIdentity.Same(other, context.Actor.Id) || ActorIdentity.IsSystem(context.Actor);

    /// <summary>Requires the actor to be someone other than the one who did an earlier step.</summary>
    public static void MustDiffer(this DecisionContext context, string? other, string didWhat)
    {
        if (context.IsStrict && !context.IsOther(other))
            context.Refuse(DiagnosticCodes.DifferentPersonRequired, $"Whoever {didWhat} may not do this.", "Let somebody else do it.");
    }

    /// <summary>Records the participation of the actor.</summary>
    public static void TakePart(this DecisionContext context, ImpartialityRule? rule)
    {
        if (context.IsStrict && rule is not null && Impartiality.Handles(context.Complaint, rule, context.Actor))
            context.Emit(new TookPart { By = context.Actor.Id, Did = Participation.Handled });
    }

    /// <summary>
    /// Requires that a person named in the action has no conflict of interest, and, for a part in a second handling, had no part
    /// in the one before.
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

    /// <summary>Requires that nobody whom a schedule names has a conflict of interest.</summary>
    public static void MayBeNamed(this DecisionContext context, IReadOnlyList<ScheduleItem> schedule, string place)
    {
        for (int i = 0; i < schedule.Count; i++)
        {
            if (context.HolderOf(schedule[i].Owner).Person is { } person)
                context.MayBeNamed(person, $"{place}[{i}].{nameof(ScheduleItem.Owner)}");
        }
    }

    /// <summary>Determines whether the complaint may be assigned to an actor. If not, the decision is refused.</summary>
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

    /// <summary>Determines whether somebody must keep out of the complaint, which is directed against them or has recused them.</summary>
    public static bool MustKeepOut(this DecisionContext context, string person) =>
        context.Book.Routing.ConflictOf(context.Complaint, person) is not null;

    /// <summary>Requires that the actor neither handles a complaint against themselves nor must keep out of it.</summary>
    public static void MustBeFree(this DecisionContext context, string actor)
    {
        if (context.IsStrict && !ActorIdentity.IsSystem(actor) && context.MustKeepOut(actor))
            context.Refuse(
                DiagnosticCodes.ConflictOfInterest, "The actor must keep out of this complaint.",
                "Let somebody else do it: the complaint is directed against the actor, or the actor was recused.");
    }

    /// <summary>Gets the reason why an actor may not own the second handling, if they handled the complaint before.</summary>
    private static string? HandledBefore(DecisionContext context, string owner) =>
        context.IsStrict && Involvement.HandledBefore(context.Complaint, owner) ? "took part in an earlier handling" : null;
}
