using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
{
    ["ComplaintFlow:Classification:Rules:safety:When:Text:ContainsAny:0"] = "fire",
    ["ComplaintFlow:Classification:Rules:safety:Then:Tier"] = "Major",
    ["ComplaintFlow:Sla:Tiers:Major:Targets:Report:Within"] = "immediate",
    ["ComplaintFlow:Sla:Tiers:Major:Targets:Report:Until"] = "MajorDeclared",
    ["ComplaintFlow:Sla:Tiers:Major:Targets:Report:Steps:now:At"] = "0%",
    ["ComplaintFlow:Sla:Tiers:Major:Targets:Report:Steps:now:Do"] = "DeclareMajor",
}).Build();
await using ServiceProvider services = new ServiceCollection().AddComplaintFlow(configuration).Services.BuildServiceProvider();
IComplaintService complaints = services.GetRequiredService<IComplaintService>();

Complaint received = await complaints.ReceiveAsync(new Intake { Channel = "Web", Subject = "Kettle", Description = "It caught fire." });
ActionOutcome outcome =
    await complaints.ActAsync(received.Id, new BeginAssessment { Severity = Severity.High }, Actor.Of("anna", Roles.CaseOwner));
Complaint? folded = Evolution.Fold(await complaints.GetHistoryAsync(received.Id));

bool right = outcome.IsAccepted && received.StateOf("Emergency") == "MajorDeclared" && folded?.State == "UnderAssessment";
Console.WriteLine(right ? "ComplaintFlow runs without reflection or code made at run time." : "The smoke test failed.");
return right ? 0 : 1;
