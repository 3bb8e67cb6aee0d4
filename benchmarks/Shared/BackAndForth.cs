using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;
using Microsoft.Extensions.Configuration;

namespace ComplaintFlow.Load;

/// <summary>
/// A workflow of two states between which complaints go for ever; each transition sends a notice, and a clock runs beside.
/// </summary>
internal static class BackAndForth
{
    private const string Settings = """
        { "Workflow": { "Initial": "Waiting", "States": {
            "Waiting": { "On": { "Take":   { "To": "Working", "By": ["CaseOwner"], "Do": { "Notify": ["CaseOwner"] } } } },
            "Working": { "On": { "Return": { "To": "Waiting", "By": ["CaseOwner"], "Do": { "Notify": ["CaseOwner"] } } } } } },
          "Sla": { "Always": { "Targets": { "Answer": { "Within": "720h", "Until": "FirstResponse" } } } } }
        """;

    public static Actor Anna { get; } = Actor.Of("anna", Roles.CaseOwner);

    public static IConfiguration Rules =>
        new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(Settings))).Build();

    public static CustomAction Next(bool isWorking) => new(isWorking ? "Return" : "Take");
}
