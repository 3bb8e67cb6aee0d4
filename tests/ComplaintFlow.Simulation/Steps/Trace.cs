using System.Globalization;
using ComplaintFlow.Simulation.Data;

namespace ComplaintFlow.Simulation.Steps;

/// <summary>Tells operations so that somebody can write them down as a test.</summary>
internal static class Trace
{
    private static readonly Printer Print = new(Labels.Name);

    public static string Of(Operation operation) => operation switch
    {
        Receive one => $"node {one.Node}: receive {one.Label} by {Who(one.By)}: {Print.Of(one.Intake)}"
            + $"{Changed(one.Changes)}{Spoiled(one.Spoiled)}",
        Act one => $"node {one.Node}: {Labels.Name(one.On)} by {Who(one.By)}: {Print.Of(one.Action)}{With(one)}"
            + $"{Changed(one.Changes)}{Spoiled(one.Spoiled)}",
        LookUp one => $"node {one.Node}: look up {Print.Of(one.Text)}",
        Wait one => $"wait {one.Span.ToString("c", CultureInfo.InvariantCulture)}",
        Wake one => $"node {one.Node}: wake what is due, {one.Times} times",
        Send one => $"node {one.Node}: send the outbox, {one.Times} times, of which {one.Failing} messages fail",
        Reload one => $"node {one.Node}: takes rule book {one.Book}",
        Restart one => $"node {one.Node}: dies, and starts anew",
        Faulty one => $"with a fault {one.Point}: {Of(one.Inner)}",
        Overlap one => $"overlapping: ({Of(one.First)}) reads first and commits last; between: ({Of(one.Second)})",
        _ => operation.ToString(),
    };

    private static string Who(ComplaintFlow.Complaints.Actor? actor) =>
        actor is null ? "the system" : $"{Print.Of(actor.Id)} {Print.Of(actor.Roles)}";

    private static string With(Act act) => act.Options is null ? "" : $" with {Print.Of(act.Options)}";

    private static string Changed(int changes) => changes == 0 ? "" : $"; afterwards the caller changes the lists (way {changes % 4})";

    private static string Spoiled(string? what) => what is null ? "" : $"; spoiled: {what}";
}
