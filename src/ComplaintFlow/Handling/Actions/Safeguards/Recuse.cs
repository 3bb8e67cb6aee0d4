using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Keeps someone out of the complaint (回避) because they are complained about, related or interested. If they own the complaint, it
/// is routed to someone else and the supervisor is told. What else they have to do goes to the supervisor. The
/// <see cref="ComplaintAction.Reason"/> is required.
/// </summary>
/// <param name="Person">The id of an actor.</param>
[RequiresReason("Say why.")]
public sealed record Recuse(string Person) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(Recuse);

    internal override void Apply(DecisionContext context)
    {
        context.Emit(new ConflictDeclared { Conflict = new Conflict(Person, Reason!, context.Now) });
        context.ReplaceConflicted();
    }

    internal override void Check(InputCheck check)
    {
        check.Required(nameof(Person), Person, "Name the actor.");
        check.Person(nameof(Person), Person);
    }
}
