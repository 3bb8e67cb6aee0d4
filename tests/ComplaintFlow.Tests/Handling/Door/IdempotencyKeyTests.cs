using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Handling.Door;

/// <summary>A key stands for one request: of one actor, with one content.</summary>
public sealed class IdempotencyKeyTests : IDisposable
{
    private static readonly Actor Bob = Actor.Of("bob", [.. TestHouse.Anna.Roles]);
    private static readonly ActOptions Once = new() { IdempotencyKey = "k" };

    private readonly TempFolder _folder = new();
    private readonly TestHouse _house;

    public IdempotencyKeyTests() => _house = new TestHouse(more: builder => builder.UseEvidenceFolder(_folder.Path));

    public void Dispose()
    {
        _house.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Another_actor_with_the_key_is_refused_and_learns_nothing_of_the_complaint()
    {
        ComplaintId id = await NotedAsync();

        ActionOutcome outcome = await _house.ActAsync(id, new AddNote("n"), Bob, Once);

        IsRefused(outcome);
        outcome.Complaint.Should().BeNull();
        (await _house.EventsAsync<NoteAdded>(id)).Should().ContainSingle();
    }

    [Fact]
    public async Task Another_content_under_the_key_is_refused()
    {
        ComplaintId id = await NotedAsync();

        IsRefused(await _house.ActAsync(id, new AddNote("m"), null, Once));
        IsRefused(await _house.ActAsync(id, new Urge("n"), null, Once));
        IsRefused(await _house.ActAsync(id, new AddNote("n") { Reason = "r" }, null, Once));

        (await _house.EventsAsync<NoteAdded>(id)).Should().ContainSingle();
    }

    [Fact]
    public async Task The_same_request_of_the_same_actor_is_answered_also_after_the_complaint_went_on()
    {
        ComplaintId id = await NotedAsync();
        await _house.DoAsync(id, new BeginAssessment());

        ActionOutcome again = await _house.ActAsync(id, new AddNote("n"), Actor.Of("ANNA"), Once);

        again.IsRepeat.Should().BeTrue();
        again.Refusals.Should().BeEmpty();
        again.Complaint!.Version.Should().Be(3, "the complaint is told as it is now");
        (await _house.EventsAsync<NoteAdded>(id)).Should().ContainSingle();
    }

    [Fact]
    public async Task The_order_of_fields_is_no_content()
    {
        using var house = new TestHouse("""{ "Fields": { "A": "Text", "B": "Text" } }""");
        Intake intake = TestHouse.Kettle() with { IdempotencyKey = "k" };

        Complaint first = await house.ReceiveAsync(intake with
        {
            Fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["A"] = "1", ["B"] = "2" },
        });
        Complaint again = await house.ReceiveAsync(intake with
        {
            Fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["B"] = "2", ["A"] = "1" },
        });

        again.Id.Should().Be(first.Id);
    }

    [Fact]
    public async Task Another_intake_or_another_actor_under_the_key_is_refused()
    {
        Intake intake = TestHouse.Kettle() with { IdempotencyKey = "k" };
        await _house.Service.ReceiveAsync(intake, TestHouse.Anna);

        foreach ((Intake given, Actor actor) in new[]
        {
            (intake with { Description = "Another." }, TestHouse.Anna), (intake, Bob), (intake with { IsDrill = true }, TestHouse.Anna),
        })
        {
            (await _house.Service.Awaiting(service => service.ReceiveAsync(given, actor).AsTask()).Should()
                .ThrowAsync<ComplaintRefusedException>())
                .Which.Refusals.Should().ContainSingle().Which.Code.Should().Be("CF3064");
        }
        (await _house.Service.QueryAsync(new())).Items.Should().ContainSingle();
    }

    [Fact]
    public async Task A_repeat_with_a_fresh_token_gives_the_customer_a_token_that_leads_to_the_complaint()
    {
        Intake intake = TestHouse.Kettle() with { IdempotencyKey = "k" };
        string lost = TrackingToken.New(), fresh = TrackingToken.New();

        Complaint first = await _house.ReceiveAsync(intake with { TrackingToken = lost });
        Complaint again = await _house.ReceiveAsync(intake with { TrackingToken = fresh });

        again.Id.Should().Be(first.Id);
        (await _house.Service.FindByTokenAsync(fresh))!.Id.Should().Be(first.Id);
        (await _house.Service.FindByTokenAsync(lost))!.Id.Should().Be(first.Id);
        (await _house.ReceiveAsync(intake with { TrackingToken = fresh })).Version.Should()
            .Be((await _house.GetAsync(first.Id)).Version, "a token that leads there already is not given again");
    }

    [Fact]
    public async Task A_repeated_receipt_says_that_it_is_one()
    {
        Intake intake = TestHouse.Kettle() with { IdempotencyKey = "k" };

        ActionOutcome first = await _house.Service.TryReceiveAsync(intake, TestHouse.Anna),
            again = await _house.Service.TryReceiveAsync(intake, TestHouse.Anna), other = await _house.Service.TryReceiveAsync(intake, Bob);

        first.Should().BeEquivalentTo(new { IsAccepted = true, IsRepeat = false });
        again.Should().BeEquivalentTo(new { IsAccepted = true, IsRepeat = true, Complaint = new { first.Complaint!.Id } });
        IsRefused(other);
        other.Complaint.Should().BeNull();
    }

    [Fact]
    public async Task A_fresh_token_of_another_complaint_is_refused()
    {
        Intake intake = TestHouse.Kettle() with { IdempotencyKey = "k" };
        string taken = TrackingToken.New();
        await _house.ReceiveAsync(TestHouse.Kettle() with { TrackingToken = taken });
        await _house.ReceiveAsync(intake);

        (await _house.Awaiting(house => house.ReceiveAsync(intake with { TrackingToken = taken })).Should()
            .ThrowAsync<ComplaintRefusedException>())
            .Which.Refusals.Should().ContainSingle().Which.Code.Should().Be("CF3050");
    }

    [Fact]
    public async Task Other_bytes_under_the_key_of_an_upload_are_refused()
    {
        ComplaintId id = (await _house.ReceiveAsync()).Id;
        await _house.DoAsync(id, new BeginAssessment());
        await _house.DoAsync(id, new Accept());

        (await UploadAsync(id, TestHouse.Anna, 1, 2)).Refusals.Should().BeEmpty();
        (await UploadAsync(id, TestHouse.Anna, 1, 2)).Refusals.Should().BeEmpty();
        IsRefused(await UploadAsync(id, TestHouse.Anna, 3, 4));
        IsRefused(await UploadAsync(id, Bob, 1, 2));

        (await _house.GetAsync(id)).Evidence.Should().ContainSingle();
    }

    [Fact]
    public async Task Nobody_takes_the_key_of_a_part_that_is_split_off()
    {
        ComplaintId id = (await _house.ReceiveAsync()).Id;
        await _house.DoAsync(id, new BeginAssessment());
        Complaint split = await _house.DoAsync(id, new SplitMatter("tip", "A tip."));
        ComplaintId part = split.Links!.Parts.Single();
        await _house.ReceiveAsync(TestHouse.Kettle() with { IdempotencyKey = $"split:{part}" });

        await _house.SendAllAsync();

        (await _house.Service.GetAsync(part))!.Subject.Should().Be("tip");
    }

    private static void IsRefused(ActionOutcome outcome) =>
        outcome.Refusals.Should().ContainSingle().Which.Should()
            .Match<Refusal>(refusal => refusal.Code == "CF3064" && refusal.Remedy.EndsWith('.'));

    private async Task<ComplaintId> NotedAsync()
    {
        ComplaintId id = (await _house.ReceiveAsync()).Id;
        (await _house.ActAsync(id, new AddNote("n"), null, Once)).Should().BeEquivalentTo(new { IsAccepted = true, IsRepeat = false });
        return id;
    }

    private async Task<ActionOutcome> UploadAsync(ComplaintId id, Actor actor, params byte[] bytes)
    {
        using var content = new MemoryStream(bytes);
        return await _house.Get<IComplaintEvidence>()
            .AddAsync(id, new AddEvidence { Kind = EvidenceKind.Photo, Source = "complainant" }, content, actor, Once);
    }
}
