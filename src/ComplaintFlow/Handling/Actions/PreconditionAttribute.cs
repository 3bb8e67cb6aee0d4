using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Marks an action that has a precondition which does not depend on its own data.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal abstract class PreconditionAttribute : Attribute
{
    /// <summary>
    /// Adds the refusals that no data of the action can avoid, and names the data that the action needs now. It changes nothing.
    /// </summary>
    public abstract void Ask(DecisionContext context);
}

/// <summary>Names the action whose <see cref="IHasPrecondition.Ask"/> is called.</summary>
/// <typeparam name="TAction">The action that is marked.</typeparam>
internal sealed class PreconditionAttribute<TAction> : PreconditionAttribute
    where TAction : ComplaintAction, IHasPrecondition
{
    public override void Ask(DecisionContext context) => TAction.Ask(context);
}
