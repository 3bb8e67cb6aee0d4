using System.Text.Json;

namespace ComplaintFlow.Samples.Tests.WebApp;

public sealed class WebAppTests(WebAppHost app) : IClassFixture<WebAppHost>
{
    private const string Intake = "ina; IntakeAgent";
    private const string Owner = "otto; CaseOwner";
    private const string Supervisor = "sue; DepartmentSupervisor";

    [Fact]
    public async Task A_complaint_goes_from_its_receipt_to_the_archive()
    {
        (string path, string track) = await app.ReceiveAsync();

        await ActAsync(path, Intake, "BeginAssessment", """{ "severity": "Low" }""", "UnderAssessment");
        await ActAsync(path, Supervisor, "Accept", "{}", "Accepted");
        await ActAsync(path, Owner, "FastTrack", """{ "verification": "order" }""", "ResolutionDrafting");
        await ActAsync(path, Owner, "ProposeOptions", """
            { "options": [{ "id": "A", "remedies": [{ "kind": "Refund", "amount": { "amount": 79, "currency": "CNY" } }] }],
              "rationale": "As in like cases." }
            """, "PendingApproval");
        await ActAsync(path, Supervisor, "Approve", "{}", "Negotiating");
        await ActAsync(path, Owner, "SendFinalResponse", """{ "text": "We are sorry. Choose A." }""", "Negotiating");
        Answer chosen = await app.PostAsync($"{track}/actions/AcceptOption", null, """{ "option": "A", "consent": "I choose A." }""");
        chosen.Json.GetProperty("state").GetProperty("code").GetString().Should().Be("Executing", chosen.Body);
        await ActAsync(path, Owner, "RecordExecution", """{ "item": "Refund", "proof": "transfer 17" }""", "Executing");
        await ActAsync(path, Owner, "CompleteExecution", "{}", "AwaitingFollowUp");
        await ActAsync(path, "fay; FollowUpAgent", "FollowUpSatisfied", """{ "process": 5, "result": 5 }""", "Closed");
        await ActAsync(path, "rex; RecordsManager", "Archive", """{ "reference": "A-1", "rootCause": "transport" }""", "Archived");

        (await app.GetAsync(track)).Json.GetProperty("outcome").GetProperty("code").GetString().Should().Be("Resolved");
    }

    [Fact]
    public async Task Staff_find_the_complaints_of_a_number_a_batch_an_order_and_a_person()
    {
        Answer received = await app.PostAsync("/complaints", Intake, """
            { "channel": "Phone", "subject": "Kettle", "description": "It leaks.",
              "complainant": { "contacts": [{ "kind": "Phone", "value": "13800001111" }] },
              "product": { "batch": "B7", "orderNumber": "O-1" } }
            """);
        received.Status.Should().Be(201, received.Body);
        string number = received.Json.GetProperty("number").GetString()!;
        await app.ReceiveAsync();

        foreach (Answer found in new[]
        {
            await app.GetAsync($"/complaints?number={number}", Intake), await app.GetAsync("/complaints?batch=b7", Intake),
            await app.PostAsync("/search", Intake, """{ "orderNumber": "o-1" }"""),
            await app.PostAsync("/search", Intake, """{ "person": "+86 138 0000 1111" }"""),
        })
        {
            found.Json.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("number").GetString()).Should()
                .Equal([number], found.Body);
        }
        (await app.PostAsync("/search", Intake, """{ "persn": "13800001111" }""")).Status.Should().Be(400);
        (await app.PostAsync("/search", Intake, "null")).Status.Should().Be(400);
        (await app.PostAsync("/search", Intake, """{ "person": "1", "cursor": "x" }""")).Status.Should().Be(400);
    }

    [Theory]
    [InlineData("POST", "/search")]
    [InlineData("GET", "/complaints")]
    [InlineData("POST", "/complaints")]
    [InlineData("GET", "complaints/0195587d4c0070008000000000000001")]
    [InlineData("GET", "complaints/0195587d4c0070008000000000000001/actions")]
    [InlineData("POST", "complaints/0195587d4c0070008000000000000001/actions/AddNote")]
    public async Task Nobody_gets_in_without_saying_who_they_are_nor_as_somebody_from_outside(string method, string path)
    {
        Task<Answer> AskAsync(string? actor) => method is "GET" ? app.GetAsync(path, actor) : app.PostAsync(path, actor, "{}");

        (await AskAsync(actor: null)).Should()
            .Match<Answer>(answer => answer.Status == 401 && answer.MediaType == "application/problem+json");
        (await AskAsync("li-na; Complainant")).Status.Should().Be(403);
        (await AskAsync("system; System")).Status.Should().Be(403);
    }

    [Theory]
    [InlineData("AddNote", Intake, """{ "text": "", "txt": 1 }""", 400, "CF3163")]
    [InlineData("AddNote", Intake, """{ "text": "x", "actor": "sue" }""", 400, "CF3163")]
    [InlineData("AddNote", Intake, "no json", 400, "CF3160")]
    [InlineData("CompletExecution", Owner, "{}", 400, "CF3010")]
    [InlineData("Accept", Intake, "{}", 403, "CF3002")]
    [InlineData("CompleteExecution", Owner, "{}", 409, "CF3001")]
    [InlineData("FastTrack", Owner, """{ "verification": "order" }""", 422, "CF3003")]
    public async Task A_refusal_is_a_problem_with_its_code_what_is_wrong_and_what_would_pass(
        string action, string actor, string body, int status, string code)
    {
        (string path, _) = await app.ReceiveAsync("Kettle");
        await ActAsync(path, Intake, "BeginAssessment", """{ "severity": "High" }""", "UnderAssessment");
        if (status == 422)
            await ActAsync(path, Supervisor, "Accept", "{}", "Accepted");

        Answer answer = await app.PostAsync($"{path}/actions/{action}", actor, body);

        answer.Should().Match<Answer>(problem => problem.Status == status && problem.MediaType == "application/problem+json", answer.Body);
        JsonElement error = answer.Errors.First();
        error.GetProperty("code").GetString().Should().Be(code);
        error.GetProperty("message").GetString().Should().NotBeEmpty();
        error.GetProperty("remedy").GetString().Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        Answer answer = await app.PostAsync("/complaints", Intake, new string(' ', 5_000_000));

        answer.Status.Should().Be(413);
        answer.Errors.Single().GetProperty("code").GetString().Should().Be("CF3161");
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        const string Unknown = "complaints/0195587d4c0070008000000000000001";

        (await app.GetAsync(Unknown, Intake)).Status.Should().Be(404);
        (await app.PostAsync($"{Unknown}/actions/AddNote", Intake, """{ "text": "x" }""")).Status.Should().Be(404);
        (await app.GetAsync("track/ZWG5HAMBQEFFCQ1BQKZAXNMB41")).Status.Should().Be(404);
    }

    [Fact]
    public async Task Whoever_acts_on_an_old_version_is_told_so()
    {
        (string path, _) = await app.ReceiveAsync();
        string seen = (await app.GetAsync(path, Intake)).ETag!;

        Answer first = await app.PostAsync($"{path}/actions/AddNote", Intake, """{ "text": "One." }""", ("If-Match", seen));
        Answer second = await app.PostAsync($"{path}/actions/AddNote", Intake, """{ "text": "Two." }""", ("If-Match", seen));

        first.Should().Match<Answer>(answer => answer.Status == 200 && answer.ETag != seen);
        second.Status.Should().Be(412);
    }

    [Fact]
    public async Task Only_a_change_by_somebody_else_is_a_failed_precondition_and_other_conflicts_are_conflicts()
    {
        (string path, _) = await app.ReceiveAsync();
        (string, string) once = ("Idempotency-Key", "two notes");
        Answer first = await app.PostAsync($"{path}/actions/AddNote", Intake, """{ "text": "One." }""", once);

        Answer taken = await app.PostAsync(
            $"{path}/actions/AddNote", Intake, """{ "text": "Two." }""", once, ("If-Match", first.ETag!));
        Answer impossible = await app.PostAsync($"{path}/actions/CompleteExecution", Owner, "{}", ("If-Match", first.ETag!));

        taken.Status.Should().Be(409);
        taken.Errors.Single().GetProperty("code").GetString().Should().Be("CF3064");
        impossible.Status.Should().Be(409);
    }

    [Fact]
    public async Task A_request_that_is_repeated_with_its_key_is_done_once()
    {
        const string Body = """{ "channel": "Web", "subject": "Lamp" }""";
        Answer first = await app.PostAsync("/complaints", Intake, Body, ("Idempotency-Key", "receipt"));
        Answer again = await app.PostAsync("/complaints", Intake, Body, ("Idempotency-Key", "receipt"));
        again.Location.Should().Be(first.Location);

        (string Name, string Value)[] headers =
            [("Idempotency-Key", "note"), ("If-Match", (await app.GetAsync(first.Location!, Intake)).ETag!)];
        Answer noted = await app.PostAsync($"{first.Location}/actions/AddNote", Intake, """{ "text": "x" }""", headers);
        Answer repeated = await app.PostAsync($"{first.Location}/actions/AddNote", Intake, """{ "text": "x" }""", headers);
        noted.Status.Should().Be(200, noted.Body);
        repeated.Should().Match<Answer>(answer => answer.Status == 200 && answer.ETag == noted.ETag);
    }

    [Fact]
    public async Task The_queue_is_filtered_and_refuses_a_cursor_that_it_did_not_give_out()
    {
        (string path, _) = await app.ReceiveAsync();

        Answer queue = await app.GetAsync("/complaints?state=received", Intake);
        queue.Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("state").GetString())
            .Distinct(StringComparer.Ordinal).Should().Equal("Received");
        queue.Body.Should().Contain(path["/complaints/".Length..]);
        (await app.GetAsync("/complaints?cursor=nonsense", Intake)).Status.Should().Be(400);
    }

    [Fact]
    public async Task Each_one_is_told_what_they_may_do_now()
    {
        (string path, string track) = await app.ReceiveAsync();

        IEnumerable<JsonElement> actions = (await app.GetAsync($"{path}/actions", Intake)).Json.EnumerateArray();
        actions.Where(action => action.GetProperty("isPermitted").GetBoolean()).Select(action => action.GetProperty("trigger").GetString())
            .Should().Contain("BeginAssessment").And.NotContain("Withdraw");
        JsonElement own = (await app.GetAsync(track)).Json;
        own.GetProperty("nextActions").EnumerateArray().Select(action => action.GetString()).Should().Contain("Withdraw");
    }

    [Fact]
    public async Task The_host_says_that_it_is_well() => (await app.GetAsync("/health")).Body.Should().Be("Healthy");

    private async Task ActAsync(string path, string actor, string action, string body, string state)
    {
        Answer answer = await app.PostAsync($"{path}/actions/{action}", actor, body);
        answer.Status.Should().Be(200, $"{action} is answered with {answer.Body}");
        answer.Text("state").Should().Be(state);
    }
}
