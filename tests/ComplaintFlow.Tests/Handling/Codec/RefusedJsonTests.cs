using System.Text;
using System.Text.Json.Nodes;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Codec;

namespace ComplaintFlow.Tests.Handling.Codec;

public sealed class RefusedJsonTests
{
    [Theory]
    [InlineData("""{ "type": "AddNoot", "text": "a" }""", "CF3162", "There is no such action.", "AddNote")]
    [InlineData("""{ "text": "a" }""", "CF3162", "The JSON names no action.", "AddNote")]
    [InlineData("""{ "type": 7, "text": "a" }""", "CF3162", "The JSON names no action.", "AddNote")]
    [InlineData("""{ "type": "AddNote", "text": "a", "raeson": "b" }""", "CF3163",
        "The JSON has a field that is not known: number 3 of its fields.", "reason")]
    [InlineData("""{ "type": "AddNote", "text": "a", "Reason": "b" }""", "CF3163",
        "The JSON has a field that is not known: number 3 of its fields.", "reason")]
    [InlineData("""{ "type": "AddNote", "text": "a", "\uD800": "b" }""", "CF3163",
        "The JSON has a field that is not known: number 3 of its fields.", "reason")]
    [InlineData("""{ "type": "AddNote" }""", "CF3004", "text is missing.", "Give a value.")]
    [InlineData("""{ "type": "AddNote", "text": null }""", "CF3004", "text is missing.", "Give a value.")]
    [InlineData("""{ "type": "Withdraw" }""", "CF3004", "reason is missing.", "Give a value.")]
    [InlineData("""{ "type": "AddNote", "text": 5 }""", "CF3164", "text is not a string.", "quotation marks")]
    [InlineData("""{ "type": "AddNote", "text": "\uD800" }""", "CF3009", "text has characters that no store can keep.", "surrogate")]
    [InlineData("""{ "type": "AddNote", "text": "a\u0000" }""", "CF3009", "text has characters that no store can keep.", "NUL")]
    [InlineData("""{ "type": "AddNote", "text": "a", "text": "b" }""", "CF3165", "text is given twice.", "once")]
    [InlineData("""{ "type": "AddNote", "type": "AddNote", "text": "b" }""", "CF3165", "type is given twice.", "once")]
    [InlineData("""{ "type": "KeepCommitment", "commitment": 1.5 }""", "CF3164", "commitment is no whole number.", "digits")]
    [InlineData("""{ "type": "KeepCommitment", "commitment": "1" }""", "CF3164", "commitment is no whole number.", "digits")]
    [InlineData("""{ "type": "KeepCommitment", "commitment": 99999999999 }""", "CF3164", "commitment is no whole number.", "2147483647")]
    [InlineData("""{ "type": "ProposeDecision", "toAccept": "yes", "reason": "r" }""", "CF3164", "toAccept is neither true nor false.",
        "true")]
    [InlineData("""{ "type": "TerminateMediation", "why": 1 }""", "CF3164", "why is not a string.", "NoAgreement")]
    [InlineData("""{ "type": "TerminateMediation", "why": "1" }""", "CF3100", "why is not one of its values.", "NoAgreement")]
    [InlineData("""{ "type": "TerminateMediation", "why": "Other,NoAgreement" }""", "CF3100", "why is not one of its values.",
        "NoAgreement")]
    [InlineData("""{ "type": "Accept", "promisedFeedbackAt": "2026-03-02T08:00:00" }""", "CF3164", "promisedFeedbackAt is no instant.",
        "offset")]
    [InlineData("""{ "type": "Accept", "promisedFeedbackAt": "2 March 2026" }""", "CF3164", "promisedFeedbackAt is no instant.", "offset")]
    [InlineData("""{ "type": "Accept", "promisedFeedbackAt": 1772438400 }""", "CF3164", "promisedFeedbackAt is no instant.", "offset")]
    [InlineData("""{ "type": "Accept", "promisedFeedbackAt": "0001-01-01T00:00:00Z" }""", "CF2025",
        "promisedFeedbackAt lies in no year that calendars know.", "1900")]
    [InlineData("""{ "type": "VerifyFacts", "actualLoss": "5 CNY" }""", "CF3164", "actualLoss is not an object.", "braces")]
    [InlineData("""{ "type": "VerifyFacts", "actualLoss": { "amount": "5", "currency": "CNY" } }""", "CF3164",
        "actualLoss.amount is not a number.", "quotation")]
    [InlineData("""{ "type": "VerifyFacts", "actualLoss": { "amount": -5, "currency": "CNY" } }""", "CF3101",
        "actualLoss is an amount that cannot be.", "8 decimals")]
    [InlineData("""{ "type": "VerifyFacts", "actualLoss": { "amount": 1e400, "currency": "CNY" } }""", "CF3103",
        "actualLoss.amount is a number that cannot be.", "decimals")]
    [InlineData("""{ "type": "VerifyFacts", "actualLoss": { "amount": 1e-30, "currency": "CNY" } }""", "CF3103",
        "actualLoss.amount is a number that cannot be.", "decimals")]
    [InlineData("""{ "type": "VerifyFacts", "actualLoss": { "amount": 5 } }""", "CF3004", "actualLoss.currency is missing.", "Give")]
    [InlineData("""{ "type": "Merge", "master": "17" }""", "CF3164", "master is no id of a complaint.", "32")]
    [InlineData("""{ "type": "BeginAssessment", "flags": "Safety" }""", "CF3164", "flags is not a list.", "brackets")]
    [InlineData("""{ "type": "BeginAssessment", "flags": ["Safety", null] }""", "CF3004", "flags[1] is missing.", "empty")]
    [InlineData("""{ "type": "CustomAction", "name": "Go", "fields": { "a": 5 } }""", "CF3164", "fields[0] is not a string.", "quotation")]
    [InlineData("""{ "type": "CustomAction", "name": "Go", "fields": { "a": "1", "a": "2" } }""", "CF3165", "fields[1] is given twice.",
        "once")]
    [InlineData("""{ "type": "CustomAction", "name": "Go", "fields": [] }""", "CF3164", "fields is not an object.", "braces")]
    public void A_defect_is_named_with_its_place_and_with_what_would_pass(string json, string code, string message, string remedy)
    {
        Refusal refusal = Refused(json).Should().ContainSingle().Subject;

        refusal.Code.Should().Be(code);
        refusal.Message.Should().Be(message);
        refusal.Remedy.Should().Contain(remedy);
    }

    [Fact]
    public void A_name_from_elsewhere_that_no_store_can_keep_is_refused() =>
        ActionCodec.Read("{}"u8, action: "\ud800").Refusals.Should().ContainSingle().Which.Code.Should().Be("CF3009");

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null x")]
    [InlineData("""{ "type": "AddNote", "text": "a" } {}""")]
    [InlineData("""{ "type": "AddNote", "text": "a", }""")]
    [InlineData("""{ "type": "AddNote", /* here */ "text": "a" }""")]
    [InlineData("""{ "type": "RecordContactAttempt", "reached": NaN }""")]
    public void What_is_no_json_is_refused(string json) => Refused(json).Should().ContainSingle().Which.Code.Should().Be("CF3160");

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"AddNote\"")]
    public void What_is_no_object_names_no_action(string json) => Refused(json).Should().ContainSingle().Which.Code.Should().Be("CF3162");

    [Fact]
    public void Bytes_that_are_no_text_are_refused() =>
        ActionCodec.Read([.. """{ "type": "AddNote", "text": " """u8, 0xFF, 0xFE, .. "\" }"u8]).Refusals.Should()
            .ContainSingle().Which.Code.Should().Be("CF3160");

    [Fact]
    public void What_is_too_deep_is_refused() =>
        Refused($$"""{ "type": "AddNote", "text": {{new string('[', 100_000)}}{{new string(']', 100_000)}} }""").Should()
            .ContainSingle().Which.Code.Should().Be("CF3160");

    [Fact]
    public async Task What_is_too_large_is_refused_before_it_is_read_to_its_end()
    {
        using var endless = new Endless();

        (await ActionCodec.ReadAsync(endless)).Refusals.Should().ContainSingle().Which.Code.Should().Be("CF3161");
        ActionCodec.Read(new byte[ActionCodec.MaxBytes + 1]).Refusals.Should().ContainSingle().Which.Code.Should().Be("CF3161");
    }

    [Fact]
    public void All_defects_are_told_at_once() =>
        Refused("""{ "type": "ProposeOptions", "options": [{ "id": 1, "remedies": [{ "kind": "Refund", "amount": { "amount": "x", "currency": "CNY" } }, {}] }], "reson": "r" }""")
            .Select(refusal => refusal.Message).Should().BeEquivalentTo(
                "options[0].id is not a string.", "options[0].remedies[0].amount.amount is not a number.",
                "options[0].remedies[1].kind is missing.",
                "rationale is missing.", "The JSON has a field that is not known: number 3 of its fields.");

    [Fact]
    public void A_flood_of_defects_is_cut_off()
    {
        var json = new JsonObject { ["type"] = "AddNote" };
        for (int i = 0; i < 50_000; i++)
            json[$"f{i}"] = i;

        Refused(json.ToJsonString()).Should().HaveCountLessThan(110);
    }

    [Fact]
    public void Nothing_that_came_in_is_quoted()
    {
        string all = string.Join(
            ' ', Refused("""{ "type": "AddNote", "Mallory": "Mallory", "text": ["Mallory"], "reason": { "Mallory": 1 } }""")
            .Concat(Refused("""{ "type": "Mallory" }""")).Concat(Refused("""{ "type": "TerminateMediation", "why": "Mallory" }""")));

        all.Should().NotContain("Mallory");
    }

    [Fact]
    public void An_endpoint_refuses_the_json_of_another_action() =>
        ActionCodec.Read("""{ "type": "Withdraw", "reason": "r" }"""u8, "AddNote").Refusals.Should().ContainSingle().Which.Code.Should()
            .Be("CF3162");

    [Theory]
    [InlineData("""{ "type": "Withdraw", "reason": "r" }""", "CF3162", null)]
    [InlineData("""{ "name": "Unreachable" }""", "CF3162", null)]
    [InlineData("""{ "name": 5 }""", "CF3164", "name")]
    [InlineData("""{ "name": "CompleteExecution", "name": "CompleteExecution" }""", "CF3165", "name")]
    [InlineData("""{ "raeson": "r" }""", "CF3163", null)]
    [InlineData("[]", "CF3164", null)]
    public void An_endpoint_of_a_trigger_refuses_what_is_no_json_of_it(string json, string code, string? field) =>
        ActionCodec.Read(Encoding.UTF8.GetBytes(json), "CompleteExecution").Refusals.Should().ContainSingle().Which.Should()
            .Match<Refusal>(refusal => refusal.Code == code && refusal.Field == field);

    [Theory]
    [InlineData("""{ "\uD800": "b" }""")]
    [InlineData("""{ "reason": "\uD800" }""")]
    [InlineData("""{ "reason": { "a": [[[[]]]] } }""")]
    public void An_endpoint_of_a_trigger_answers_whatever_comes(string json) =>
        ActionCodec.Read(Encoding.UTF8.GetBytes(json), "CompleteExecution").Refusals.Should().NotBeEmpty();

    [Fact]
    public void Whatever_bytes_come_an_answer_is_given()
    {
        var dice = new Random(11);
        byte[] sound = ActionCodec.Write(new SendMessage("水壶 \"a\"") { DeliveredBy = "Phone", Reason = "r" });
        for (int i = 0; i < 20_000; i++)
        {
            byte[] spoilt = [.. sound];
            for (int many = dice.Next(1, 4); many > 0; many--)
                spoilt[dice.Next(spoilt.Length)] = (byte)dice.Next(256);

            CodecResult<ComplaintAction> result = ActionCodec.Read(spoilt);

            (result.Value is not null).Should().Be(result.IsAccepted);
        }
    }

    private static IReadOnlyList<Refusal> Refused(string json)
    {
        CodecResult<ComplaintAction> result = ActionCodec.Read(Encoding.UTF8.GetBytes(json));
        result.Value.Should().BeNull();
        return result.Refusals;
    }

    /// <summary>A stream that never ends.</summary>
    private sealed class Endless : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)' ');
            return new ValueTask<int>(buffer.Length);
        }
    }
}
