using System.Text;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Rules;
using ComplaintFlow.Stateless;
using ComplaintFlow.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Stateless;
using Stateless.Graph;
using Stateless.Reflection;
using StatelessShop;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);
var clock = new DrivenClock(Story.Begin);
var orders = new OrderBook();
builder.Services.AddSingleton(clock).AddSingleton<TimeProvider>(clock).AddSingleton(orders).AddSingleton<Story>();

// Any order will do: the machine is read and never fired. Guards get functions of the complaint instead.
StateMachine<OrderState, OrderTrigger> machine = OrderMachine.Of(new Order("any", Story.Begin), clock);
builder.Services.AddComplaintFlow(builder.Configuration).AddNotificationChannel<ShopLetters>().UseStatelessWorkflow(machine, options =>
{
    options.InitialSubstate(OrderState.Open, OrderState.New);
    options.Outcome(OrderState.Settled, "Resolved").Outcome(OrderState.Declined, "Rejected");
    options.Predicates
        .Bind("order is paid", complaint => complaint.FieldOf("PaidAt") is not null)
        .Bind("order may be returned", complaint =>
            orders.Find(complaint.Product?.OrderNumber)?.MayBeReturnedAt(complaint.ReceivedAt) is true);
    foreach (string work in OrderWork.Names)
        options.Effects.Bind<OrderWork>(work);
    foreach (OrderTrigger trigger in new[] { OrderTrigger.AskForProof, OrderTrigger.Refund, OrderTrigger.Settle, OrderTrigger.Decline })
        options.By(trigger, "Clerk");
    options.By(OrderTrigger.SendProof, "Customer").By(OrderTrigger.Contest, "Customer");
    options.AcceptWarnings(DiagnosticCodes.HiddenPartsNotConfirmed); // the machine has none of them
});

using IHost host = builder.Build();
await host.StartAsync(); // verifies the rules
await host.Services.GetRequiredService<Story>().RunAsync();

StateMachineInfo before = machine.GetInfo();
StateMachineInfo after = StatelessView.Of(host.Services.GetRequiredService<IRuleBookSource>().Current).ToStateMachine().GetInfo();
Console.WriteLine($"\nThe machine has {before.States.Count()} states, the workflow {after.States.Count()}:\n");
Console.WriteLine(MermaidGraph.Format(after));
await host.StopAsync();
