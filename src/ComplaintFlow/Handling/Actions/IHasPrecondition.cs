using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Defines the precondition of an action that does not depend on its own data. It is evaluated before the action is applied, and
/// for the list of permitted actions, so both give the same answer. Mark the action with
/// <see cref="PreconditionAttribute{TAction}"/>.
/// </summary>
internal interface IHasPrecondition
{
    /// <summary>
    /// Adds the refusals that no data of the action can avoid, and names the data that the action needs now. It changes nothing.
    /// </summary>
    static abstract void Ask(DecisionContext context);
}
