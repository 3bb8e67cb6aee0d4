using System.Text;
using ComplaintFlow.Testing;

namespace ComplaintFlow.Webhooks.Tests;

public sealed class SignatureTests
{
    private const string Id = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private const long Timestamp = 1614265330;
    private const string Body = """{"test": 2432232314}""";

    // The first is that of the examples of Standard Webhooks; the second was computed with Python's hmac.
    private const string Signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private const string OtherSignature = "v1,O4Gjv1HqPqsMrjmczoggs/sWA8gZD0VyHG+fLh4+ktI=";

    private static readonly DrivenClock Clock = new(DateTimeOffset.FromUnixTimeSeconds(Timestamp));

    [Fact]
    public void Signatures_are_those_of_the_examples()
    {
        Sign(Bench.Secret).Should().Be(Signature);
        Sign(Bench.OtherSecret).Should().Be(OtherSignature);
        WebhookSignature.Sign("msg_1", 1767225600, """{"门":1}"""u8, Bench.OtherSecret).Should()
            .Be("v1,F0Wqrwv25SNOmlhIdaNgHvsxgICTPC7n0SMGBWRCjZY=");
    }

    [Fact]
    public void Each_secret_signs_in_its_order() => Sign(Bench.Secret, Bench.OtherSecret).Should().Be($"{Signature} {OtherSignature}");

    [Theory]
    [InlineData(Signature, true)]
    [InlineData($"{OtherSignature} {Signature}", true)]
    [InlineData($"v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg== {Signature}", true)]
    [InlineData($"v1,AAAA {Signature} v1,BBBB", true)]
    [InlineData(OtherSignature, false)]
    [InlineData("v1,", false)]
    [InlineData("v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", false)]
    [InlineData("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", false)]
    [InlineData("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OF=", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void One_signature_of_a_known_secret_is_enough(string? signatures, bool holds) =>
        Verify(signatures: signatures).Should().Be(holds);

    [Fact]
    public void Any_secret_of_the_receiver_counts()
    {
        WebhookSignature.Verify(Id, Text(Timestamp), Signature, Bytes(Body), Clock, Bench.OtherSecret, Bench.Secret).Should().BeTrue();
        WebhookSignature.Verify(Id, Text(Timestamp), OtherSignature, Bytes(Body), Clock, Bench.OtherSecret, Bench.Secret).Should().BeTrue();
        WebhookSignature.Verify(Id, Text(Timestamp), Signature, Bytes(Body), Clock).Should().BeFalse();
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(300, true)]
    [InlineData(-300, true)]
    [InlineData(301, false)]
    [InlineData(-301, false)]
    public void A_webhook_counts_for_five_minutes_of_either_clock(int late, bool holds) =>
        Verify(time: new DrivenClock(DateTimeOffset.FromUnixTimeSeconds(Timestamp + late))).Should().Be(holds);

    [Theory]
    [InlineData("msg_p5jXN8AQM9LWM0D4loKWxJel", "1614265330", Body)]
    [InlineData(Id, "1614265331", Body)]
    [InlineData(Id, "1614265330", """{"test": 2432232315}""")]
    [InlineData(Id, "1614265330.0", Body)]
    [InlineData(Id, "+1614265330", Body)]
    [InlineData(Id, "-9223372036854775808", Body)]
    [InlineData(Id, "99999999999999999999", Body)]
    [InlineData(Id, "9223372036854775807", Body)]
    [InlineData(Id, "", Body)]
    [InlineData(Id, null, Body)]
    [InlineData("", "1614265330", Body)]
    [InlineData(null, "1614265330", Body)]
    public void Whatever_was_changed_does_not_verify(string? id, string? timestamp, string body) =>
        WebhookSignature.Verify(id, timestamp, Signature, Bytes(body), Clock, Bench.Secret).Should().BeFalse();

    [Theory]
    [InlineData("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    [InlineData("whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRY=")] // 23 bytes
    [InlineData("whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1Njc4OTo7PD0+P0A=")] // 65 bytes
    [InlineData("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS!")]
    [InlineData("")]
    public void A_secret_of_another_form_is_refused_and_not_quoted(string secret)
    {
        Func<bool> verify = () => WebhookSignature.Verify(Id, Text(Timestamp), Signature, Bytes(Body), Clock, secret);
        Func<string> sign = () => Sign(secret);

        string[] told = [verify.Should().Throw<ArgumentException>().Which.Message, sign.Should().Throw<ArgumentException>().Which.Message];

        told.Should().OnlyContain(message => message == "A secret is not whsec_ and 24 to 64 bytes in base64. (Parameter 'secrets')");
    }

    [Fact]
    public void An_id_with_a_dot_is_not_signed()
    {
        Func<string> sign = () => WebhookSignature.Sign("msg.1", Timestamp, [], Bench.Secret);

        sign.Should().Throw<ArgumentException>().WithParameterName("id");
    }

    private static string Sign(params string[] secrets) => WebhookSignature.Sign(Id, Timestamp, Bytes(Body), secrets);

    private static bool Verify(string? signatures = Signature, TimeProvider? time = null) =>
        WebhookSignature.Verify(Id, Text(Timestamp), signatures, Bytes(Body), time ?? Clock, Bench.Secret);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Text(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
