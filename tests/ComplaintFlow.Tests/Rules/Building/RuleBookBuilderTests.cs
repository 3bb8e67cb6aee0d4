using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Hosting;
using ComplaintFlow.Rules;
using ComplaintFlow.Rules.Building;
using ComplaintFlow.Workflow;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Rules.Building;

public sealed class RuleBookBuilderTests
{
    [Fact]
    public void The_example_of_the_documentation_built_in_code_is_the_same_book()
    {
        RuleBookDefinition rules = RuleBookBuilder.Standard
            .Currency("CNY")
            .Calendar("office", c => (c with { TimeZone = "Asia/Shanghai", Sets = ["cn"] }).Week("Mon-Fri", "09:00-12:00 13:30-18:00"))
            .Rule("safety", r =>
                r.Order(10).When(c => c.Field("Text").ContainsAny("起火", "漏电", "injury", "fire"))
                    .Then(t => t with { Tier = "Major", Flags = ["Safety"] }))
            .Rule("quality", r => r.Order(20)
                .When(c => c.Any(a => a.Field("Category").Is("Quality"), a => a.Field("Text").ContainsAny("坏了", "broken")))
                .Then(t => t with { Category = "Quality", Tier = "Quality" }))
            .Rule("service", r => r.Order(30).When(c => c.Field("Text").Exists()).Then(t => t with { Tier = "Service" }))
            .Tier("Service", t => t.Rank(10).Target("FirstResponse", x => x.Within("24h").Until(Milestones.FirstResponse)))
            .Tier("Quality", t => t.Rank(20).Target("InvestigationStart", x => x.Within("48h").Until("Investigating")
                .Step("warn", "75%", s => s.Notify(Roles.CaseOwner))
                .Step("late", "100%", s => s.Escalate().Notify(Roles.DepartmentSupervisor))))
            .Tier("Major", t => t.Rank(100).Target("Report", x => x.Within("immediate").Until(Milestones.MajorDeclared)
                .Step("now", "0%", s => s.Do("DeclareMajor").Notify(Roles.Executive))))
            .Always("Acceptance", x => x.Within("7 working days", "office").Until("Accepted", "Rejected"))
            .Always("FollowUp", x => x.Within("72h").From(Milestones.ExecutionCompleted).Until(Milestones.FollowedUp))
            .State("Accepted", s => s.On("FastTrack", t => t.To("ResolutionDrafting").By(Roles.CaseOwner)
                .When(c => c.Field("Amount").AtMost("200 CNY").Field("Flags").HasNone("Safety", "Group")
                .Not(n => n.Field("Tier").Is("Major"))
                    // What the standard workflow asks for besides.
                    .Field("Severity").Is("Low", "Medium").Field("Urgency").Is("Low", "Normal").Field("Scope").Is("Individual")
                    .Field("Complexity").Is("Simple")
                    .Field("RiskFactors").Exists(false).Field("States")
                    .HasNone("MajorDeclared", "PlanActive", "StoodDown", "RiskSuspected", "RecallOrSuspension", "MeasureCompleted",
                        "ReportDue", "ReportFiled",
                        "ReportWaived", "LegalPending", "LegalCleared", "LegalObjected", "ExpertCommissioned", "ExpertReported")
                            .All(a => a.Not(n => n.Field("Verification").Is("Contradicted"))))));

        RuleBookReader.Read(rules).OrThrow().Hash.Should().Be(Book.Hash(Book.Example));
    }

    [Fact]
    public void A_part_of_the_standard_workflow_built_in_code_is_the_same_workflow()
    {
        const string open = "MajorDeclared PlanActive RiskSuspected RecallOrSuspension ReportDue LegalPending ExpertCommissioned";
        RegionDefinition built = RuleBookBuilder.Empty
            .Initial("Open")
            .State("Open", s => s.Initial("Received")
                .On("Acknowledge", t => t.By("IntakeAgent", "CaseOwner", "System").Do(e => e.Milestone("Acknowledged")))
                .On("Escalate", t => t.By("CaseOwner", "DepartmentSupervisor", "System").Do(e => e.Escalate()))
                .On("NoResponse", t =>
                    t.To("Closed").By("System")
                        .When(c => c.Field("Reminders").AtLeast("2").Field("States").HasAll("AwaitingComplainant").Field("States")
                        .HasNone(open.Split(' '))).Do(e => e.Outcome("NoResponse").Notify("Complainant"))))
            .State("Received", s => s.Parent("Open").On("BeginAssessment", t => t.To("UnderAssessment").By("IntakeAgent", "CaseOwner")))
            .State("Gone", s => s.Final().Closed())
            .Workflow.Regions[WorkflowDefinition.MainRegion];
        RegionDefinition emergency = RuleBookBuilder.Empty
            .Region("Emergency", r => r.Initial("NoEmergency").State("MajorDeclared", s => s
                .Entry(e => e.Notify("Executive", "EmergencyLead").Raise("RequireReport")
                    .Task("emergency-information", k => k.For("EmergencyLead").Within("24h"))
                    .Task("emergency-legal", k => k.For("LegalCounsel").Within("24h"))
                    .Task("emergency-public-relations", k => k.For("EmergencyLead").Within("24h")))
                .After("no-plan", "1h", "EmergencyOverdue").After("no-plan-for-a-day", "24h", "EmergencyOverdue")
                .On("DeclareMajor", t => t.Ignore()
                    .By("IntakeAgent", "CaseOwner", "Investigator", "DepartmentSupervisor", "QualityManager", "System"))
                .On("EmergencyOverdue", t => t.By("System").Do(e => e.Escalate().Notify("EmergencyLead", "Executive")))
                .On("ActivatePlan", t => t.To("PlanActive").By("EmergencyLead"))))
            .Workflow.Regions["emergency"];

        WorkflowDefinition standard = RuleBookBuilder.Standard.Workflow;
        RegionDefinition main = standard.Regions[WorkflowDefinition.MainRegion];
        foreach (string trigger in built.States["Open"].On.Keys)
            Described.Of(built.States["Open"].On[trigger]).Should().Be(Described.Of(main.States["Open"].On[trigger]));
        foreach (string state in new[] { "Received" })
            Described.Of(built.States[state]).Should().Be(Described.Of(main.States[state]));
        built.States["Gone"].Should().Match<StateDefinition>(gone => gone.Final && gone.Closed);
        Described.Of(emergency.States["MajorDeclared"]).Should().Be(Described.Of(standard.Regions["Emergency"].States["MajorDeclared"]));
    }

    [Fact]
    public void Every_part_of_a_definition_can_be_built()
    {
        RuleBookDefinition rules = RuleBookBuilder.Empty
            .Field("Outlet", FieldKind.Word).Milestone("Replied", "the first written reply").Predicates("paid").Effects("print-label")
            .Calendar("office", c => c.Week("Mon-Fri", "09:00-17:00").Day("2026-05-01", "closed"))
            .Always("Answer", t => t.Within("24h").Until("Done").When(c => c.Field("Outlet").Exists()))
            .Initial("A")
            .State("A", s => s.Exit(e => e.Cancel("Answer").Start("Answer"))
                .On("Go", t =>
                    t.If("paid").Require("Outlet")
                        .Do(e => e.Effects("print-label")
                        .Task("lab-test", k => k.For("Investigator").Department("Lab").Within("5 working days", "office")))
                    .Branch("web", 1, b => b.When(c => c.Field("Channel").Is("Web")).If("paid").To("Done").Do(e => e.Milestone("Replied")))
                    .Otherwise("A", e => e.Notify("CaseOwner"))))
            .State("Done", s => s.Final());

        RuleBookReader.Read(rules).OrThrow().Hash.Should().Be(Book.Hash("""
            { "Fields": { "Outlet": "Word" }, "Milestones": { "Replied": "the first written reply" }, "Predicates": "paid", "Effects": "print-label",
              "Calendars": { "office": { "Week": { "Mon-Fri": "09:00-17:00" }, "Days": { "2026-05-01": "closed" } } },
              "Sla": { "Always": { "Targets": { "Answer": { "Within": "24h", "Until": "Done", "When": { "Outlet": { "Exists": true } } } } } },
              "Workflow": { "Initial": "A", "States": {
                "A": { "Exit": { "Cancel": "Answer", "Start": "Answer" }, "On": { "Go": { "If": "paid", "Require": "Outlet",
                    "Do": { "Effects": "print-label", "Tasks": { "lab-test": { "For": "Investigator", "Department": "Lab", "Within": "5 working days", "Calendar": "office" } } },
                    "Branches": { "web": { "Order": 1, "When": { "Channel": "Web" }, "If": "paid", "To": "Done", "Do": { "Milestone": "Replied" } } },
                    "Otherwise": { "To": "A", "Do": { "Notify": "CaseOwner" } } } } },
                "Done": { "Final": true } } } }
            """));
    }

    [Fact]
    public void What_has_a_name_is_changed_by_its_name_and_what_it_does_not_say_stays()
    {
        RuleBookDefinition rules = RuleBookBuilder.Standard
            .State("ACCEPTED", s => s.On("fasttrack", t => t.By("Executive")).Without("StartInvestigation").Without("RuleOnDispute"))
            .State("Island", s => s).WithoutState("island");

        StateDefinition accepted = rules.Workflow.Regions[WorkflowDefinition.MainRegion].States["Accepted"];
        (accepted.Parent, accepted.On.Keys.Single(), accepted.On["FastTrack"].To).Should().Be(("Open", "FastTrack", "ResolutionDrafting"));
        accepted.On["FastTrack"].By.Should().Equal("Executive");
        RuleBookReader.Read(rules).OrThrow().Hash.Should().Be(Book.Hash(
            """{ "Workflow": { "Preset": "standard", "States": { "Accepted": { "On": { "FastTrack": { "By": "Executive" }, "StartInvestigation": { "Enabled": false }, "RuleOnDispute": { "Enabled": false } } } } } }"""));
        RuleBookReader.Read(RuleBookBuilder.Standard).OrThrow().Hash.Should().Be(Book.Hash("{}"), "a change is a copy");
    }

    [Fact]
    public void What_is_asked_twice_of_a_field_must_hold_twice()
    {
        RuleBookDefinition rules = RuleBookBuilder.Standard.Rule("twice", r => r.Then(t => t with { Flags = ["F"] })
            .When(c => c.Field("Amount").AtLeast("1 CNY").Field("Amount").AtMost("9 CNY").Field("Text").Matches("a").Field("Text")
            .Matches("b").Any(a => a.Field("Channel").Is("x")).Any(a => a.Field("Category").Is("y"))));

        RuleBookReader.Read(rules).OrThrow().Hash.Should().Be(Book.Hash("""
            { "Classification": { "Rules": { "twice": { "Then": { "Flags": "F" }, "When": { "All": [
                { "All": [ { "Amount": { "AtLeast": "1 CNY", "AtMost": "9 CNY" }, "Text": { "Matches": "a" } }, { "Text": { "Matches": "b" } } ], "Any": [ { "Channel": "x" } ] },
                { "Any": [ { "Category": "y" } ] } ] } } } } }
            """));
    }

    [Fact]
    public void What_a_configuration_could_not_say_is_a_defect_in_code_too()
    {
        RuleBookDefinition rules = RuleBookBuilder.Standard.Field("A:B", FieldKind.Word)
            .Tier("1", t => t.Target("x__y", x => x.Within("24h").Until("Closed")))
            .State("Received", s => s
                .On("Condition", t =>
                    t.Branch("b:b", 1, b => b.When(c => c.Field("Channel").Is("Web"))) with
                    {
                        Otherwise = new BranchDefinition { To = "Closed", If = ["paid"] },
                    })
                .On("Nothing", t =>
                    t.Branch("b", 1, b => b.When(c => c.Field("Channel").Is("Web"))) with { Otherwise = new BranchDefinition() }));

        RuleBookReader.Read(rules).Diagnostics.Select(defect => $"{defect.Code} {defect.Path["ComplaintFlow:".Length..]}").Should()
            .BeEquivalentTo(
            "CF1005 Fields", "CF1005 Sla:Tiers", "CF1005 Sla:Tiers:1:Targets", "CF1005 Workflow:States:Received:On:Condition:Branches",
            "CF1017 Workflow:States:Received:On:Condition:Otherwise", "CF1017 Workflow:States:Received:On:Nothing:Otherwise");
    }

    [Fact]
    public async Task A_host_decides_by_rules_that_were_built_in_code()
    {
        RuleBook book = RuleBookReader.Read(RuleBookBuilder.Empty.Effects("print").Initial("A")
            .State("A", s => s.On("Go", t => t.To("B").Do(e => e.Effects("print")))).State("B", s => s.Final())).OrThrow();
        int printed = 0;
        var services = new ServiceCollection();
        services.AddComplaintFlow(book).AddEffect("print", (_, _) =>
        {
            printed++;
            return ValueTask.CompletedTask;
        });
        await using ServiceProvider host = services.BuildServiceProvider();
        IComplaintService complaints = host.GetRequiredService<IComplaintService>();

        Complaint complaint = await complaints.ReceiveAsync(TestHouse.Kettle());
        (await complaints.ActAsync(complaint.Id, new CustomAction("Go"), TestHouse.Anna)).Complaint!.State.Should().Be("B");

        await host.GetRequiredService<IComplaintProcessor>().ProcessOutboxAsync();
        printed.Should().Be(1);
    }

    [Fact]
    public void A_host_that_lacks_what_rules_built_in_code_declare_does_not_start()
    {
        var services = new ServiceCollection();
        services.AddComplaintFlow(RuleBookReader.Read(RuleBookBuilder.Standard.Predicates("paid").Effects("print")).OrThrow());
        using ServiceProvider host = services.BuildServiceProvider();

        host.Invoking(one => one.GetRequiredService<IRuleBookSource>().Current).Should().Throw<RuleBookException>()
            .Which.Diagnostics.Select(defect => $"{defect.Code} {defect.Path}").Should()
            .Equal("CF1046 ComplaintFlow:Predicates", "CF1046 ComplaintFlow:Effects");
    }
}
