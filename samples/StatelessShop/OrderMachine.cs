using Stateless;

namespace StatelessShop;

internal enum OrderState
{
    Open,
    New,
    AwaitingProof,
    Refunded,
    Settled,
    Declined,
}

internal enum OrderTrigger
{
    AskForProof,
    Remind,
    SendProof,
    Refund,
    Contest,
    Settle,
    Decline,
}

/// <summary>
/// How the shop handles a complaint about an order. It was there before ComplaintFlow, and nothing here knows of that: each order has a
/// machine of its own, whose guards and actions close over the order.
/// </summary>
internal static class OrderMachine
{
    public static StateMachine<OrderState, OrderTrigger> Of(Order order, TimeProvider time)
    {
        var machine = new StateMachine<OrderState, OrderTrigger>(OrderState.New);

        machine.Configure(OrderState.Open)
            .InitialTransition(OrderState.New)
            .OnEntry(order.Hold, "hold the order")
            .OnExit(order.Release, "release the order")
            .Permit(OrderTrigger.Decline, OrderState.Declined);

        machine.Configure(OrderState.New).SubstateOf(OrderState.Open)
            .Permit(OrderTrigger.AskForProof, OrderState.AwaitingProof)
            .PermitIf(
                OrderTrigger.Refund, OrderState.Refunded,
                Tuple.Create(() => order.PaidAt is not null, "order is paid"),
                Tuple.Create(() => order.MayBeReturnedAt(time.GetUtcNow()), "order may be returned"));

        machine.Configure(OrderState.AwaitingProof).SubstateOf(OrderState.Open)
            .OnEntry(order.AskForProof, "ask for proof of payment")
            .PermitReentry(OrderTrigger.Remind)
            .Permit(OrderTrigger.SendProof, OrderState.New);

        machine.Configure(OrderState.Refunded)
            .OnEntry(order.PayBack, "pay back")
            .Permit(OrderTrigger.Contest, OrderState.Open)
            .Permit(OrderTrigger.Settle, OrderState.Settled);

        machine.Configure(OrderState.Settled).OnEntry(order.SayThanks, "say thanks");
        machine.Configure(OrderState.Declined).OnEntry(order.WriteWhyNot, "write why not");
        return machine;
    }
}
