using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Tests.Handling.Record;

namespace ComplaintFlow.Tests.Requirements;

public sealed class InvestigationTests
{
    private static readonly string Hash = new('a', 64);

    [Fact]
    public async Task Departments_have_their_tasks_and_the_report_waits_for_them()
    {
        using Case one = await Case.AcceptedAsync();
        await one.DoAsync(People.Quality, new StartInvestigation { Lead = "ivy" });
        foreach (string department in new[] { "Technology", "Logistics", "Legal" })
            await one.DoAsync(People.Quality, new AddTask($"liability-{department}")
            {
                Department = department, DueAt = TestHouse.Start.AddDays(2),
            });

        (await one.RefusedAsync(People.Investigator, new SubmitReport(TriggerActions.Report))).Code.Should().Be("CF3003");
        foreach (WorkTask task in one.Complaint.Tasks)
            await one.DoAsync(People.Investigator, new CompleteTask(task.Name));
        await one.DoAsync(People.Investigator, new SubmitReport(TriggerActions.Report));

        one.Complaint.Tasks.Select(task => task.Department).Should().Equal("Technology", "Logistics", "Legal");
        one.Complaint.Tasks.Should().OnlyContain(task => task.DueAt == TestHouse.Start.AddDays(2) && !task.IsOpen);
    }

    [Fact]
    public async Task A_team_has_a_lead_and_members_and_nobody_in_conflict()
    {
        using Case one = await Case.AcceptedAsync(intake: TestHouse.Kettle() with
        {
            Respondents = [new() { Kind = RespondentKind.Person, Reference = "rob" }],
        });

        (await one.RefusedAsync(People.Quality, new StartInvestigation { Lead = "ivy", Members = ["ada", "rob"] })).Code.Should()
            .Be("CF3096");
        await one.DoAsync(People.Quality, new StartInvestigation { Lead = "ivy", Members = ["ada", "ben"] });

        one.Complaint.Investigation!.Lead.Should().Be("ivy");
        one.Complaint.Investigation.Members.Should().Equal("ada", "ben");
    }

    [Fact]
    public async Task The_goods_are_looked_at_unless_records_or_the_place_are_asked_for()
    {
        using Case goods = await Case.AcceptedAsync();
        await goods.DoAsync(People.Quality, new StartInvestigation());
        using Case place = await Case.AcceptedAsync();
        await place.DoAsync(People.Quality, new StartInvestigation { Method = InspectionMethod.OnSite });

        goods.Complaint.Investigation!.Method.Should().Be(InspectionMethod.Goods);
        place.Complaint.Investigation!.Method.Should().Be(InspectionMethod.OnSite);
    }

    [Fact]
    public async Task Evidence_of_every_kind_keeps_its_hash_its_place_and_everybody_who_had_it()
    {
        using Case one = await Case.AcceptedAsync();
        foreach (EvidenceKind kind in Enum.GetValues<EvidenceKind>())
            await one.DoAsync(People.Owner, new AddEvidence
            {
                Kind = kind, Source = "s", Hash = Hash.ToUpperInvariant(), Location = $"safe/{kind}",
                ObtainedAt = TestHouse.Start.AddDays(-1),
            });
        await one.WaitAsync(TimeSpan.FromHours(1));
        await one.DoAsync(People.Owner, new HandOverEvidence(1, "ivy"));

        one.Complaint.Evidence.Select(item => item.Kind).Should()
            .Contain([EvidenceKind.OrderRecord, EvidenceKind.ServiceLog, EvidenceKind.ProductLog, EvidenceKind.Video,
                EvidenceKind.Interview, EvidenceKind.CallRecording, EvidenceKind.Contract]);
        one.Complaint.Evidence[0].Should()
            .Match<EvidenceItem>(item => item.Hash == Hash && item.Location == "safe/Other" && item.ObtainedAt < TestHouse.Start);
        one.Complaint.Evidence[0].Custody.Should()
            .Equal(new Custody("otto", TestHouse.Start), new Custody("ivy", TestHouse.Start.AddHours(1)));
        (await one.RefusedAsync(People.Owner, new AddEvidence { Kind = EvidenceKind.Photo, Source = "s", Hash = "12" })).Code.Should()
            .Be("CF3111");
    }

    [Fact]
    public async Task Evidence_is_held_once_there_are_proceedings()
    {
        using Case one = await Case.OfferedAsync(TriggerActions.Option("A"));
        await one.DoAsync(People.Owner, new AddEvidence { Kind = EvidenceKind.Photo, Source = "before" });
        one.Complaint.Evidence[0].LegalHold.Should().BeFalse("nobody has gone to court yet");
        await one.DoAsync(People.Complainant, new CommenceProceedings("court of the district", "2026-17"));
        await one.DoAsync(People.Counsel, new AddEvidence { Kind = EvidenceKind.Letter, Source = "after" });

        one.Complaint.Evidence.Select(item => (item.Source, item.LegalHold)).Should().Equal(("before", true), ("after", true));
    }

    [Fact]
    public async Task An_expert_is_commissioned_with_scope_and_cost_and_the_report_is_evidence()
    {
        using Case one = await Case.AcceptedAsync();
        await one.DoAsync(People.Quality, new StartInvestigation { Lead = "ivy" });
        (await one.RefusedAsync(People.Quality, new CommissionExpert
        {
            Agency = "laboratory", Scope = "seal", CostBearer = "",
        })).Field.Should().Be("costBearer");
        await one.DoAsync(People.Quality, new CommissionExpert { Agency = "laboratory", Scope = "seal", CostBearer = "supplier" });
        (await one.RefusedAsync(People.Quality, new ReceiveExpertReport(1))).Code.Should().Be("CF3042");
        await one.WaitAsync(TimeSpan.FromDays(4));
        await one.DoAsync(People.Quality, new AddEvidence { Kind = EvidenceKind.ExpertReport, Source = "laboratory", Hash = Hash });
        await one.DoAsync(People.Quality, new ReceiveExpertReport(1));

        one.Complaint.Expert.Should()
            .BeEquivalentTo(
                new { Agency = "laboratory", CostBearer = "supplier", CommissionedAt = TestHouse.Start,
                    ReportedAt = TestHouse.Start.AddDays(4), Evidence = 1 });
        one.Complaint.StateOf("ExpertReport").Should().Be("ExpertReported");
    }

    [Fact]
    public async Task A_question_to_the_complainant_waits_and_the_answer_goes_on_where_it_was()
    {
        const string Rules = """
            { "Sla": { "Pauses": { "complainant": { "While": "AwaitingComplainant" } }, "Always": { "Targets": { "Answer": { "Within": "240h", "Until": "FinalResponseSent", "PausedBy": { "complainant": {} } } } } } }
            """;
        using Case one = await Case.AcceptedAsync(Rules);
        await one.DoAsync(People.Quality, new StartInvestigation { Lead = "ivy" });
        await one.DoAsync(People.Investigator, new RequestInformation("Which serial number?"));
        (one.Complaint.State, one.Complaint.StateOf("Waiting")).Should().Be(("Investigating", "AwaitingComplainant"));

        await one.WaitAsync(TimeSpan.FromDays(2));
        await one.DoAsync(People.Complainant, new ProvideInformation("Number 7."));

        (one.Complaint.State, one.Complaint.StateOf("Waiting")).Should().Be(("Investigating", "Active"));
        one.Complaint.Requests.Should().ContainSingle().Which.AnsweredAt.Should().Be(TestHouse.Start.AddDays(2));
        one.Complaint.Clocks.Single(clock => clock.Target == "Answer").DueAt.Should()
            .Be(TestHouse.Start.AddDays(12), "the two days of waiting do not count");
    }

    [Theory]
    [InlineData("FactsTrue")]
    [InlineData("Purpose")]
    [InlineData("ReasonSound")]
    [InlineData("Analysis")]
    [InlineData("DemandJustified")]
    [InlineData("OtherMatters")]
    [InlineData("Cause")]
    [InlineData("Course")]
    [InlineData("Responsible")]
    [InlineData("Conclusion")]
    [InlineData("Countermeasures")]
    [InlineData("PreventiveMeasures")]
    public async Task A_report_answers_six_questions_and_has_six_sections(string part)
    {
        using Case one = await Case.AcceptedAsync();
        await one.DoAsync(People.Quality, new StartInvestigation { Lead = "ivy" });

        (await one.RefusedAsync(People.Investigator, new SubmitReport(Without(part)))).Should()
            .Match<Refusal>(
                refusal => refusal.Code == "CF3004" && string.Equals(refusal.Field, $"report.{part}", StringComparison.OrdinalIgnoreCase));
        one.Complaint.Investigation!.Report.Should().BeNull();
    }

    [Fact]
    public async Task Two_superiors_who_did_not_write_it_review_a_report_that_has_the_original_letter()
    {
        using Case one = await Case.AcceptedAsync(intake: TestHouse.Kettle() with { Channel = "Letter" });
        var author = Actor.Of("sue", Roles.Investigator, Roles.DepartmentSupervisor, Roles.QualityManager);
        var approve = new ApproveReport { Finding = Finding.Upheld, RootCause = "seal" };
        await one.DoAsync(People.Quality, new StartInvestigation { Lead = "sue" });

        (await one.RefusedAsync(author, new SubmitReport(TriggerActions.Report))).Message.Should().Contain("original");
        await one.DoAsync(People.Intake, new AddEvidence { Kind = EvidenceKind.Letter, Source = "complainant" });
        await one.DoAsync(author, new SubmitReport(TriggerActions.Report with { OriginalLetter = 1 }));
        (await one.RefusedAsync(author, approve)).Code.Should().Be("CF3040");
        var reviewer = Actor.Of("quinn", Roles.DepartmentSupervisor, Roles.QualityManager);
        await one.DoAsync(reviewer, approve);
        one.Complaint.State.Should().Be("ReportReview");
        (await one.RefusedAsync(reviewer, approve)).Code.Should().Be("CF3040");
        await one.DoAsync(Actor.Of("ruth", Roles.QualityManager), approve);
        await one.House.SendAllAsync();

        one.Complaint.State.Should().Be("ResolutionDrafting");
        one.House.Channel.Notices("ApproveReport").SelectMany(notice => notice.Recipients).Should()
            .Equal(Roles.QualityManager, Roles.BusinessManager);
    }

    [Fact]
    public async Task Two_supervisors_do_not_replace_the_review_by_quality_management()
    {
        using Case one = await Case.InvestigatedAsync();
        var approve = new ApproveReport { Finding = Finding.Upheld, RootCause = "seal" };
        await one.DoAsync(People.Supervisor, approve);
        await one.DoAsync(Actor.Of("sam", Roles.DepartmentSupervisor), approve);
        one.Complaint.State.Should().Be("ReportReview");

        await one.DoAsync(People.Quality, approve);
        one.Complaint.State.Should().Be("ResolutionDrafting");
    }

    [Fact]
    public async Task Nothing_is_given_to_those_who_must_keep_out()
    {
        using Case one = await Case.AcceptedAsync(intake: TestHouse.Kettle() with
        {
            Respondents = [new() { Kind = RespondentKind.Person, Reference = "rob" }],
        });
        await one.DoAsync(People.Owner, new AddEvidence { Kind = EvidenceKind.Photo, Source = "s" });

        (await one.RefusedAsync(People.Owner, new HandOverEvidence(1, "rob"))).Code.Should().Be("CF3096");
        (await one.RefusedAsync(People.Quality, new AddTask("test it") { Owner = "rob", DueAt = TestHouse.Start.AddDays(2) })).Code.Should()
            .Be("CF3096");
    }

    [Fact]
    public async Task A_report_that_is_sent_back_is_written_and_reviewed_anew()
    {
        using Case one = await Case.InvestigatedAsync();
        await one.DoAsync(People.Supervisor, new ApproveReport { Finding = Finding.NotUpheld, RootCause = "none" });

        await one.DoAsync(People.Quality, new ReturnReport { Reason = "nobody looked at the seal" });
        one.Complaint.State.Should().Be("Investigating");
        await one.DoAsync(People.Investigator, new SubmitReport(TriggerActions.Report));

        one.Complaint.Investigation!.Should().Match<Investigation>(found => found.Returns == 1 && found.Reviews.Count == 0);
    }

    [Fact]
    public async Task Shares_of_liability_add_up_to_a_hundred()
    {
        using Case one = await Case.AcceptedAsync();
        await one.DoAsync(People.Quality, new StartInvestigation { Lead = "ivy" });

        (await one.RefusedAsync(People.Investigator, new SubmitReport(TriggerActions.Report with
        {
            Liability = [new("us", 30), new("supplier", 60)],
        }))).Code.Should().Be("CF3114");
        await one.DoAsync(People.Investigator, new SubmitReport(TriggerActions.Report with
        {
            Liability = [new("us", 30), new("supplier", 70)],
        }));

        one.Complaint.Investigation!.Report!.Liability.Should().Equal(new LiabilityShare("us", 30), new LiabilityShare("supplier", 70));
    }

    private static InvestigationReport Without(string part) => part switch
    {
        "FactsTrue" => TriggerActions.Report with { FactsTrue = "" },
        "Purpose" => TriggerActions.Report with { Purpose = "" },
        "ReasonSound" => TriggerActions.Report with { ReasonSound = "" },
        "Analysis" => TriggerActions.Report with { Analysis = "" },
        "DemandJustified" => TriggerActions.Report with { DemandJustified = "" },
        "OtherMatters" => TriggerActions.Report with { OtherMatters = "" },
        "Cause" => TriggerActions.Report with { Cause = "" },
        "Course" => TriggerActions.Report with { Course = "" },
        "Responsible" => TriggerActions.Report with { Responsible = "" },
        "Conclusion" => TriggerActions.Report with { Conclusion = "" },
        "Countermeasures" => TriggerActions.Report with { Countermeasures = "" },
        _ => TriggerActions.Report with { PreventiveMeasures = " " },
    };
}
