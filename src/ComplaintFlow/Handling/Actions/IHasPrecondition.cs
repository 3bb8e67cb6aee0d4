using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// An action that asks something of the complaint or of the actor, whatever its own data say. It is asked before the action is applied,
/// and when someone wants to know what is permitted: one place, one answer. Mark the action with <see
/// cref="PreconditionAttribute{TAction}"/>.
/// </summary>
internal interface IHasPrecondition
{
    /// <summary>Refuses what no data of the action could mend, and names the data that it needs now. It changes nothing.</summary>
    static abstract void Ask(DecisionContext context);
}
