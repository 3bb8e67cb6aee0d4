using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Notifications;
using ComplaintFlow.Storage;
using ComplaintFlow.Tests.Handling.Record;

namespace ComplaintFlow.Tests.Requirements;

public sealed class ReceiptTests
{
    private const string Judging = """
        { "Sla": { "Tiers": { "General": { "Rank": 10 }, "Important": { "Rank": 20 }, "Special": { "Rank": 30 }, "Major": { "Rank": 100 } } },
          "Classification": { "Rules": {
            "safety":    { "Order": 10, "When": { "Text": { "ContainsAny": ["fire", "起火"] } }, "Then": { "Tier": "Major", "Category": "Product", "Priority": "Urgent", "Flags": ["Safety"] } },
            "group":     { "Order": 20, "When": { "Text": { "ContainsAny": ["all of us", "群体"] } }, "Then": { "Tier": "Major", "Priority": "Urgent", "Flags": ["Group"] } },
            "damages":   { "Order": 30, "When": { "Demands": { "HasAny": ["Damages"] } }, "Then": { "Tier": "Special" } },
            "product":   { "Order": 40, "When": { "Text": { "ContainsAny": ["broken", "坏了"] } }, "Then": { "Tier": "Important", "Category": "Product", "Ground": "QualityDefect" } },
            "logistics": { "Order": 50, "When": { "Text": { "ContainsAny": ["parcel", "快递"] } }, "Then": { "Tier": "General", "Category": "Logistics" } },
            "service":   { "Order": 60, "When": { "Text": { "ContainsAny": ["rude", "态度"] } }, "Then": { "Tier": "General", "Category": "Service" } },
            "wording":   { "Order": 70, "When": { "Text": { "ContainsAny": ["contract", "合同"] } }, "Then": { "Category": "Contract", "Ground": "ContractDispute", "Flags": ["Legal"] } },
            "abuse":     { "Order": 80, "When": { "Text": { "ContainsAny": ["tenth complaint"] } }, "Then": { "Flags": ["Abuse"] } } } } }
        """;

    [Theory]
    [InlineData("Phone")]
    [InlineData("Email")]
    [InlineData("Hotline")]
    [InlineData("Online")]
    [InlineData("Window")]
    [InlineData("SocialMedia")]
    [InlineData("App")]
    public async Task A_complaint_comes_in_by_any_channel_and_is_handled_alike(string channel)
    {
        using Case one = await Case.ReceivedAsync(intake: TestHouse.Kettle() with { Channel = channel });

        one.Complaint.Should().Match<Complaint>(c => c.Channel == channel && c.State == "Received" && c.Number.Length > 0);
        await one.House.SendAllAsync();
        one.House.Channel.Notices(nameof(Received)).Should().ContainSingle().Which.Recipients.Should().Equal(Roles.Complainant);
        await one.DoAsync(People.Intake, new BeginAssessment());
    }

    [Fact]
    public async Task A_complaint_without_a_channel_is_refused()
    {
        using var house = new TestHouse();
        Func<Task> without = () => house.ReceiveAsync(TestHouse.Kettle() with { Channel = " " });

        (await without.Should().ThrowAsync<ComplaintRefusedException>()).Which.Refusals.Should()
            .Contain(refusal => refusal.Code == "CF3004" && refusal.Field == "channel");
    }

    [Fact]
    public async Task The_receipt_keeps_who_complains_when_about_what_and_for_what()
    {
        DateTimeOffset happened = TestHouse.Start.AddDays(-3), written = TestHouse.Start.AddHours(-2);
        var intake = new Intake
        {
            Channel = "Letter", Subject = "Kettle", Description = "It leaked on the table.", ReceivedAt = written, OccurredAt = happened,
            Place = "Harbour Road 5", Language = "zh",
            Complainant = new()
            {
                Name = "Li Na", Address = "Harbour Road 5", Identity = IdentityLevel.Verified,
                Contacts = [Contact.Phone("139"), Contact.Email("l@example.com") with { IsVerified = true }],
            },
            Demands = [Demand.Refund(199, "CNY"), Demand.Of(DemandKind.Apology, "in writing")],
            Product = new()
            {
                Sku = "K-20", Batch = "B7", Serial = "7", OrderNumber = "O-1", ContractNumber = "C-1", PurchaseChannel = "Shop",
                UsageContext = "at breakfast", PurchasedAt = happened, Price = new(199, "CNY"),
            },
            Respondents = [
                new()
                {
                    Kind = RespondentKind.Department, Reference = "Kitchen",
                }, new() { Kind = RespondentKind.Supplier, Reference = "S-4" }],
        };

        using Case one = await Case.ReceivedAsync(intake: intake);

        (one.Complaint.ReceivedAt, one.Complaint.OccurredAt).Should().Be((written, happened));
        one.Complaint.Complainant.Should().BeEquivalentTo(intake.Complainant);
        one.Complaint.Should()
            .BeEquivalentTo(
                intake, options =>
                    options.Including(i => i.Product).Including(i => i.Demands).Including(i => i.Respondents).Including(i => i.Place)
                        .Including(i => i.Description).Including(i => i.Language));
        one.Complaint.Demands.Should().OnlyContain(demand => demand.Status == DemandStatus.Open);
    }

    [Fact]
    public async Task The_acknowledgement_goes_out_at_once_with_the_number_and_when_to_expect_an_answer()
    {
        using Case one = await Case.ReceivedAsync(
            """{ "Sla": { "Always": { "Targets": { "FirstContact": { "Within": "24h", "Until": "FirstResponse" }, "Answer": { "Within": "240h", "Until": "FinalResponseSent" } } } } }""");

        await one.House.SendAllAsync();

        (Notice notice, string text) = one.House.Channel.Sent.Should().ContainSingle().Which;
        notice.Should()
            .Match<Notice>(n => n.At == TestHouse.Start && n.Target == "FirstContact" && n.DueAt == TestHouse.Start.AddHours(24));
        text.Should().Contain(one.Complaint.Number).And.Contain("2026-03-03 08:00 UTC");
    }

    [Theory]
    [InlineData("The parcel never came.", "Logistics", "General", "快递没到")]
    [InlineData("The clerk was rude.", "Service", "General", "客服态度差")]
    [InlineData("It came broken.", "Product", "Important", "收到就坏了")]
    [InlineData("It caught fire.", "Product", "Major", "突然起火")]
    public async Task A_complaint_is_told_by_its_words_to_be_of_service_product_or_logistics(
        string english, string category, string tier, string chinese)
    {
        using var house = new TestHouse(Judging);

        foreach (string text in new[] { english, chinese })
            (await house.ReceiveAsync(TestHouse.Kettle(text))).Should()
                .Match<Complaint>(c => c.Category == category && c.Tier == tier && c.Classification.Reasons.Count > 0);
    }

    [Fact]
    public async Task What_endangers_somebody_or_many_comes_first()
    {
        using var house = new TestHouse(Judging);
        Complaint slow = await house.ReceiveAsync(TestHouse.Kettle("The parcel never came."));
        Complaint danger = await house.ReceiveAsync(TestHouse.Kettle("It caught fire."));
        Complaint many = await house.ReceiveAsync(TestHouse.Kettle("All of us were hit."));

        (danger.Classification.Priority, many.Classification.Priority, slow.Classification.Priority).Should()
            .Be((Priority.Urgent, Priority.Urgent, null));
        Page<ComplaintSummary> queue = await house.Service.QueryAsync(new() { Order = ComplaintOrder.WorkQueue });
        queue.Items.Select(item => item.Key.Id).Should().EndWith(slow.Id).And.HaveCount(3);
    }

    [Fact]
    public async Task Within_a_tier_what_is_due_first_is_worked_on_first()
    {
        using var house = new TestHouse("""
            { "Sla": { "Tiers": { "Major": { "Rank": 100 }, "General": { "Rank": 10 } }, "Always": { "Targets": {
                "Soon": { "Within": "2h", "Until": "FirstResponse", "When": { "Text": { "ContainsAny": ["soon"] } } }, "Later": { "Within": "24h", "Until": "FirstResponse" } } } },
              "Classification": { "Rules": { "major": { "Order": 1, "When": { "Text": { "ContainsAny": ["fire"] } }, "Then": { "Tier": "Major" } }, "rest": { "Order": 2, "When": { "Text": { "Exists": true } }, "Then": { "Tier": "General" } } } } }
            """);
        Complaint later = await house.ReceiveAsync(TestHouse.Kettle("a dent"));
        Complaint soon = await house.ReceiveAsync(TestHouse.Kettle("a dent, soon"));
        Complaint major = await house.ReceiveAsync(TestHouse.Kettle("a fire"));

        (await house.Service.QueryAsync(new() { Order = ComplaintOrder.WorkQueue })).Items.Select(item => item.Key.Id).Should()
            .Equal(major.Id, soon.Id, later.Id);
    }

    [Fact]
    public async Task Tiers_are_those_that_the_organisation_names()
    {
        using var house = new TestHouse(Judging);

        (await house.ReceiveAsync(TestHouse.Kettle("a parcel"))).Tier.Should().Be("General");
        (await house.ReceiveAsync(TestHouse.Kettle("broken"))).Tier.Should().Be("Important");
        (await house.ReceiveAsync(TestHouse.Kettle("broken") with { Demands = [Demand.Damages(500, "CNY")] })).Tier.Should()
            .Be("Special", "it asks for compensation");
    }

    [Fact]
    public async Task A_sign_of_abuse_is_shown_and_decides_nothing()
    {
        using var house = new TestHouse(Judging);
        ComplaintId id = (await house.ReceiveAsync(TestHouse.Kettle("My tenth complaint: broken."))).Id;

        await house.DoAsync(id, new BeginAssessment(), People.Intake);
        Complaint accepted = await house.DoAsync(id, new Accept(), People.Business);

        accepted.Should().Match<Complaint>(c => c.State == "Accepted" && c.Classification.Flags.Contains("Abuse") && c.Tier == "Important");
    }

    [Fact]
    public async Task A_tip_off_is_no_complaint_and_who_gave_it_is_marked_as_hidden()
    {
        const string Rules = """
            { "Workflow": { "Preset": "standard", "States": { "Accepted": { "On": { "PassToAuthority": {
                "To": "Closed", "By": ["ComplianceOfficer"], "When": { "Matter": "Report" }, "Do": { "Outcome": "PassedOn" } } } } } } }
            """;
        using Case tip = await Case.AcceptedAsync(
            Rules, TestHouse.Kettle() with
            {
                Matter = MatterKind.Report, Complainant = new() { IsWhistleblower = true, Identity = IdentityLevel.Anonymous },
            });
        using Case complaint = await Case.AcceptedAsync(Rules);

        (await complaint.RefusedAsync(People.Compliance, new CustomAction("PassToAuthority"))).Code.Should().Be("CF3003");
        await tip.DoAsync(People.Compliance, new CustomAction("PassToAuthority"));

        tip.Complaint.Should()
            .Match<Complaint>(c => c.Matter == MatterKind.Report && c.Outcome == "PassedOn" && c.Complainant.IsWhistleblower);
    }

    [Fact]
    public async Task What_was_understood_is_confirmed_by_the_complainant()
    {
        using Case one = await Case.ReceivedAsync();
        await one.DoAsync(People.Intake, new BeginAssessment { ConfirmedStatement = "The lid leaks, not the base." });

        one.Complaint.ConfirmedStatement.Should().Be("The lid leaks, not the base.");
        one.Complaint.Description.Should().Be("The kettle is dented.", "what was written stays");
    }

    [Fact]
    public async Task A_drill_follows_the_real_rules_and_nobody_hears_of_it()
    {
        using Case drill = await Case.ReceivedAsync(Judging, TestHouse.Kettle("It caught fire.") with { IsDrill = true });
        await drill.DoAsync(People.Intake, new DeclareMajor("as if"));
        await drill.House.SendAllAsync();

        drill.Complaint.Should().Match<Complaint>(c => c.IsDrill && c.Tier == "Major" && c.StateOf("Emergency") == "MajorDeclared");
        drill.House.Channel.Sent.Should().BeEmpty();
    }
}
