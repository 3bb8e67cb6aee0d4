using System.Reflection;
using System.Text;
using System.Text.Json;
using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling.Views;
using ComplaintFlow.Storage;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Tests.Handling.Views;

public sealed class ComplaintViewTests
{
    private static readonly JsonSerializerOptions s_ofHost = new() { TypeInfoResolver = ViewJson.Resolver };

    /// <summary>
    /// What a complainant is not shown of a complaint, and why. What is not here is a property of the tracking view or a source of one.
    /// </summary>
    private static readonly Dictionary<string, string> s_leftOutOfTracking = new(StringComparer.Ordinal)
    {
        ["Version"] = "tells how busy the house is", ["LastEntryAt"] = "tells when the house did something inside", ["RuleBook"] = "inner",
        ["DueWorkUpTo"] = "inner",
        ["Workflow"] = "inner",
        ["OccurredAt"] = "known to the complainant", ["Complainant"] = "whoever finds the token learns no person",
        ["Product"] = "known to the complainant",
        ["Fields"] = "fields of the house", ["Classification"] = "judgement of the house", ["Tier"] = "judgement of the house",
        ["Category"] = "judgement of the house",
        ["Department"] = "inner; the letters name it", ["Owner"] = "staff", ["PreviousOwners"] = "staff", ["Participants"] = "staff",
        ["TransferCount"] = "inner",
        ["ExternalProcedure"] = "inner; the letters name it", ["EscalationLevel"] = "inner", ["Milestones"] = "inner",
        ["NextDueAt"] = "an inner deadline may be the next; promises are shown",
        ["Pauses"] = "inner causes; a promise says that it is paused", ["Timeouts"] = "inner; the end of the time for an appeal is shown",
        ["Tasks"] = "inner", ["Approvals"] = "inner",
        ["Groups"] = "other persons", ["LinkedIds"] = "other persons", ["IsDrill"] = "an exercise must look real",
        ["Place"] = "known to the complainant",
        ["ConfirmedStatement"] = "known to the complainant", ["Respondents"] = "other persons", ["Conflicts"] = "other persons",
        ["Assessment"] = "judgement of the house",
        ["FactChecks"] = "inner", ["ActualLoss"] = "judgement of the house", ["Proposal"] = "inner", ["Contact"] = "notes of staff",
        ["Evidence"] = "the journal says which pieces are the complainant's",
        ["Investigation"] = "inner; the final response tells the result", ["RootCause"] = "inner", ["Expert"] = "inner",
        ["Referrals"] = "known to the complainant",
        ["FollowUp"] = "known to the complainant", ["Emergency"] = "inner", ["SystemicRisk"] = "inner", ["RegulatorReport"] = "inner",
        ["LegalReview"] = "privileged",
        ["Improvements"] = "inner", ["Accountabilities"] = "other persons", ["ReopenCount"] = "known to the complainant",
        ["Round"] = "inner", ["CardCopies"] = "inner", ["Archive"] = "inner",
        ["PreliminaryPlan"] = "shown among the messages", ["Regions"] = "the state of the main region is shown",
    };

    /// <summary>What the tracking view is made of under another name.</summary>
    private static readonly string[] s_shownUnderAnotherName = ["Clocks", "Commitments", "Resolution", "Links"];

    private readonly Complaint _complaint = new UniqueTexts().Fill<Complaint>();

    public static TheoryData<string> Properties { get; } = [.. typeof(Complaint).GetProperties().Select(property => property.Name)];

    [Theory]
    [MemberData(nameof(Properties))]
    public void Every_property_of_a_complaint_is_in_the_view_of_staff(string name) =>
        typeof(ComplaintView).GetProperty(name).Should().NotBeNull();

    [Theory]
    [InlineData("eva ")]
    [InlineData("ｅｖａ")]
    [InlineData("system")]
    [InlineData("")]
    public async Task An_actor_whose_id_acting_would_refuse_sees_no_chapter(string id)
    {
        using var house = new TestHouse();
        Complaint complaint = await house.ReceiveAsync();

        ComplaintView view = (await house.Service.GetViewAsync(complaint.Id, Actor.Of(id, Roles.Executive)))!;

        view.Withheld.Should().Equal(Enum.GetValues<ViewChapter>());
        view.Subject.Should().BeNull();
    }

    [Theory]
    [MemberData(nameof(Properties))]
    public void Every_property_of_a_complaint_is_in_the_tracking_view_or_left_out_for_a_reason(string name)
    {
        bool isShown = typeof(TrackingView).GetProperty(name) is not null || s_shownUnderAnotherName.Contains(name);

        (isShown ^ s_leftOutOfTracking.ContainsKey(name) || name == "Evidence").Should().BeTrue($"{name} is either shown or left out");
    }

    [Fact]
    public void The_system_sees_every_chapter_and_its_json_has_all_of_them()
    {
        Complaint complaint =
            _complaint with { Clocks = [_complaint.Clocks[0] with { Department = null, Duty = null, Status = ClockStatus.Running }] };

        ComplaintView view = ComplaintViews.Of(complaint, Actor.System, ViewPolicy.Default, keepsOut: false, isNamed: static _ => false);

        view.Withheld.Should().BeEmpty();
        foreach (PropertyInfo property in typeof(Complaint).GetProperties())
            typeof(ComplaintView).GetProperty(property.Name)!.GetValue(view).Should()
                .BeEquivalentTo(property.GetValue(complaint), property.Name);
        using var json = JsonDocument.Parse(ViewJson.Write(view));
        json.RootElement.EnumerateObject().Select(property => property.Name).Should().BeEquivalentTo(
            typeof(ComplaintView).GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)));
        json.RootElement.GetProperty("state").GetString().Should().Be(complaint.State);
        json.RootElement.GetProperty("tier").GetString().Should().Be(complaint.Tier);
        json.RootElement.GetProperty("nextDueAt").GetDateTimeOffset().Should().Be(complaint.NextDueAt!.Value);
    }

    [Theory]
    [InlineData(Roles.CaseOwner, ViewChapter.LegalReview, ViewChapter.Conflicts, ViewChapter.Accountability)]
    [InlineData(Roles.Investigator, ViewChapter.Whistleblower, ViewChapter.LegalReview, ViewChapter.Conflicts, ViewChapter.Accountability)]
    [InlineData(Roles.LegalCounsel, ViewChapter.Accountability)]
    [InlineData(Roles.QualityManager, ViewChapter.Whistleblower, ViewChapter.LegalReview)]
    [InlineData(Roles.Executive)]
    [InlineData("FrontDesk", ViewChapter.Whistleblower, ViewChapter.LegalReview, ViewChapter.Conflicts, ViewChapter.Accountability)]
    [InlineData(Roles.Mediator, ViewChapter.Case, ViewChapter.Whistleblower, ViewChapter.LegalReview, ViewChapter.Conflicts,
        ViewChapter.Accountability)]
    [InlineData(Roles.Complainant, ViewChapter.Case, ViewChapter.Whistleblower, ViewChapter.LegalReview, ViewChapter.Conflicts,
        ViewChapter.Accountability)]
    public void Chapters_are_shown_to_the_roles_that_may_see_them(string role, params ViewChapter[] withheld)
    {
        ComplaintView view = ComplaintViews.Of(
            _complaint, Actor.Of("ann", role), ViewPolicy.Default, keepsOut: false, isNamed: static name => name == "FrontDesk");

        view.Withheld.Should().Equal(withheld);
        string json = Encoding.UTF8.GetString(ViewJson.Write(view));
        Shows(_complaint.LegalReview!.Opinion!).Should().Be(!withheld.Contains(ViewChapter.LegalReview));
        Shows(_complaint.Conflicts[0].Why).Should().Be(!withheld.Contains(ViewChapter.Conflicts));
        Shows(_complaint.Links!.Joined[0].Conflicts[0].Why).Should().Be(!withheld.Contains(ViewChapter.Conflicts));
        Shows(_complaint.Participants[0].Actor).Should().Be(!withheld.Contains(ViewChapter.Conflicts));
        Shows(_complaint.Accountabilities[0].Finding).Should().Be(!withheld.Contains(ViewChapter.Accountability));
        Shows(_complaint.Complainant.Name!).Should().Be(!withheld.Contains(ViewChapter.Whistleblower));
        Shows(_complaint.Contact!.With).Should().Be(!withheld.Contains(ViewChapter.Whistleblower));
        Shows(_complaint.Evidence[0].Source).Should().Be(!withheld.Contains(ViewChapter.Case));
        Shows(_complaint.Tasks[0].Name).Should().Be(!withheld.Contains(ViewChapter.Case));
        Shows(_complaint.Description).Should().Be(!withheld.Contains(ViewChapter.Case));
        Shows(_complaint.Number).Should().BeTrue();

        bool Shows(string text) => json.Contains(text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nobody", false)]
    [InlineData("Complainant ", false)]
    [InlineData("C\u043Emplainant", false)]
    [InlineData("ShopFloor", true)]
    [InlineData("Reader", true)]
    public void A_role_that_nobody_knows_sees_nothing(string role, bool sees)
    {
        ViewPolicy policy = ViewPolicy.Default with { CaseRoles = ["Reader"] };

        ComplaintView view = ComplaintViews.Of(
            _complaint, Actor.Of("ann", role), policy, keepsOut: false, isNamed: static name => name == "ShopFloor");

        view.Withheld.Contains(ViewChapter.Case).Should().Be(!sees);
    }

    [Fact]
    public void A_complainant_who_need_not_stay_unknown_is_shown_to_all_who_handle_the_case()
    {
        Complaint open = _complaint with { Complainant = _complaint.Complainant with { IsWhistleblower = false } };

        ComplaintViews.Of(open, Actor.Of("ivy", Roles.Investigator), ViewPolicy.Default, keepsOut: false, isNamed: static _ => false)
            .Complainant.Should().Be(open.Complainant);
    }

    [Fact]
    public async Task Whoever_must_keep_out_sees_no_chapter_whatever_the_roles()
    {
        using var house = new TestHouse();
        Complaint complaint = await house.ReceiveAsync(TestHouse.Kettle() with
        {
            Respondents = [new() { Kind = RespondentKind.Person, Reference = "eva" }],
        });

        ComplaintView eva = (await house.Service.GetViewAsync(complaint.Id, People.Executive))!;
        ComplaintView other = (await house.Service.GetViewAsync(complaint.Id, Actor.Of("ed", Roles.Executive)))!;

        eva.Withheld.Should().Equal(Enum.GetValues<ViewChapter>());
        eva.Description.Should().BeNull();
        other.Description.Should().Be(complaint.Description);
        (await house.Service.GetViewAsync(ComplaintId.New(TestHouse.Start), People.Executive)).Should().BeNull();
    }

    [Fact]
    public async Task A_host_with_roles_of_its_own_says_who_sees_what()
    {
        using var house = new TestHouse();
        Complaint complaint = await house.ReceiveAsync();

        ComplaintView view =
            (await house.Service.GetViewAsync(complaint.Id, Actor.Of("ann", "Solicitor"), new ViewPolicy
            {
                LegalReviewRoles = ["Solicitor"],
            }))!;

        view.Withheld.Should().NotContain(ViewChapter.LegalReview);
    }

    [Fact]
    public void A_serializer_of_the_host_writes_views_by_the_resolver()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { TypeInfoResolver = ViewJson.Resolver };

        ComplaintView view = ComplaintViews.Of(
            _complaint, Actor.System, ViewPolicy.Default, keepsOut: false, isNamed: static _ => false);

        JsonSerializer.Serialize(view, options).Should()
            .Contain($"\"number\":\"{_complaint.Number}\"");
        JsonSerializer.Serialize(TrackingView.Of(_complaint, [], []), options).Should().Contain($"\"number\":\"{_complaint.Number}\"");
    }

    [Fact]
    public void By_the_resolver_names_and_nulls_follow_the_options_of_the_host()
    {
        ComplaintView view = ComplaintViews.Of(_complaint, Actor.System, ViewPolicy.Default, keepsOut: false, isNamed: static _ => false);

        JsonSerializer.Serialize(view, s_ofHost).Should().Contain($"\"Number\":\"{_complaint.Number}\"").And.Contain("\":null");
        Encoding.UTF8.GetString(ViewJson.Write(view)).Should().Contain($"\"number\":\"{_complaint.Number}\"").And.NotContain("\":null");
    }

    [Fact]
    public void A_serializer_of_the_host_writes_lists_permitted_actions_and_refusals_by_the_resolver()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { TypeInfoResolver = ViewJson.Resolver };
        var refusal = new Refusal("CF3002", "The actor holds no role.", "It takes one of: CaseOwner.");

        JsonSerializer.Serialize<IReadOnlyList<Refusal>>([refusal], options).Should().Contain("\"kind\":\"Forbidden\"");
        JsonSerializer.Serialize<IReadOnlyList<PermittedAction>>([new("Accept", [refusal], [])], options).Should()
            .Contain("\"isPermitted\":false").And.Contain("\"code\":\"CF3002\"");
        JsonSerializer.Serialize(new Page<ComplaintSummary>([new ComplaintSummary
        {
            Key = new ComplaintKey("default", _complaint.Id), Version = 1, Number = "C1", ReceivedAt = _complaint.ReceivedAt,
            Channel = "Web", State = "Received", IsOpen = true, Severity = Severity.High,
        }], null), options).Should().Contain("\"severity\":\"High\"").And.Contain($"\"id\":\"{_complaint.Id}\"");
    }
}
