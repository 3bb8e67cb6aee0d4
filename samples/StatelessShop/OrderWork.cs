using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;

namespace StatelessShop;

/// <summary>Performs the actions of the machine after the commit, for the order of the complaint at hand.</summary>
/// <remarks>An effect may come twice: a real shop gives <see cref="HostEffect.Id"/> to its bank, which then pays once.</remarks>
internal sealed class OrderWork(IComplaintService complaints, OrderBook orders) : IComplaintEffect
{
    private static readonly Dictionary<string, Action<Order>> s_work = new(StringComparer.OrdinalIgnoreCase)
    {
        ["hold the order"] = order => order.Hold(),
        ["release the order"] = order => order.Release(),
        ["ask for proof of payment"] = order => order.AskForProof(),
        ["pay back"] = order => order.PayBack(),
        ["say thanks"] = order => order.SayThanks(),
        ["write why not"] = order => order.WriteWhyNot(),
    };

    public static IEnumerable<string> Names => s_work.Keys;

    public async ValueTask PerformAsync(HostEffect effect, CancellationToken cancellationToken)
    {
        Complaint? complaint = await complaints.GetAsync(effect.Complaint, cancellationToken);
        if (orders.Find(complaint?.Product?.OrderNumber) is { } order)
            s_work[effect.Name](order);
    }
}
