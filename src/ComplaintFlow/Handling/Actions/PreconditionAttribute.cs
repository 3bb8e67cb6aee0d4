using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Marks an action that asks something of the complaint or of the actor, whatever its own data say.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal abstract class PreconditionAttribute : Attribute
{
    /// <summary>Refuses what no data of the action could mend, and names the data that it needs now. It changes nothing.</summary>
    public abstract void Ask(DecisionContext context);
}

/// <summary>Names the action itself, whose <see cref="IHasPrecondition.Ask"/> is asked.</summary>
/// <typeparam name="TAction">The action that is marked.</typeparam>
internal sealed class PreconditionAttribute<TAction> : PreconditionAttribute
    where TAction : ComplaintAction, IHasPrecondition
{
    public override void Ask(DecisionContext context) => TAction.Ask(context);
}
