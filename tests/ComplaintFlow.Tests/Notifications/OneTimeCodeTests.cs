using System.Text;
using System.Text.RegularExpressions;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Hosting;
using ComplaintFlow.Notifications;
using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Notifications;

public sealed partial class OneTimeCodeTests
{
    private static readonly Contact Phone = Contact.Phone("+86 138 0013 0003");

    [Fact]
    public async Task A_code_of_six_digits_proves_the_complainant_once()
    {
        (TestHouse house, Phones phones, ComplaintKey key) = await HouseAsync(Phone);
        using TestHouse open = house;

        (await Codes(house).SendAsync(key, 0, default)).Should().Be(new CodeSent(CodeStatus.Sent));
        SmsMessage message = phones.Got.Should().ContainSingle().Subject;
        (message.Number, message.Topic, message.Tenant).Should().Be((Phone.Value, "OneTimeCode", "default"));
        string code = CodeIn(message.Text);

        (await Codes(house).CheckAsync(key, $" {code[..3]} {code[3..]} ", default)).IsRight.Should().BeTrue();
        (await Codes(house).CheckAsync(key, code, default)).Should().Be(new CodeChecked(IsRight: false, 0), "it is used up");
    }

    [Fact]
    public async Task A_code_is_valid_for_ten_minutes()
    {
        (TestHouse house, Phones phones, ComplaintKey key) = await HouseAsync(Phone);
        using TestHouse open = house;
        await Codes(house).SendAsync(key, 0, default);
        house.Clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromMilliseconds(1));
        (await Codes(house).CheckAsync(key, "000000x", default)).TriesLeft.Should().Be(4);
        house.Clock.Advance(TimeSpan.FromMilliseconds(1));

        (await Codes(house).CheckAsync(key, CodeIn(phones.Got[0].Text), default)).Should().Be(new CodeChecked(IsRight: false, 0));
    }

    [Fact]
    public async Task The_sixth_try_fails_whatever_is_typed_in()
    {
        (TestHouse house, Phones phones, ComplaintKey key) = await HouseAsync(Phone);
        using TestHouse open = house;
        await Codes(house).SendAsync(key, 0, default);
        for (int left = 4; left >= 0; left--)
            (await Codes(house).CheckAsync(key, "wrong", default)).Should().Be(new CodeChecked(IsRight: false, left));

        (await Codes(house).CheckAsync(key, CodeIn(phones.Got[0].Text), default)).IsRight.Should().BeFalse();
    }

    [Fact]
    public async Task Of_many_who_try_at_once_five_tries_count()
    {
        (TestHouse house, _, ComplaintKey key) = await HouseAsync(Phone);
        using TestHouse open = house;
        await Codes(house).SendAsync(key, 0, default);
        CodeChecked[] answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(
            () => Codes(house).CheckAsync(key, "wrong", default).AsTask())));

        answers.Select(static answer => answer.TriesLeft).Order().Should().Equal(0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4);
    }

    [Fact]
    public async Task A_new_code_replaces_the_one_before_and_there_are_five_an_hour()
    {
        (TestHouse house, Phones phones, ComplaintKey key) = await HouseAsync(Phone);
        using TestHouse open = house;
        for (int i = 0; i < 5; i++)
        {
            (await Codes(house).SendAsync(key, 0, default)).Status.Should().Be(CodeStatus.Sent);
            house.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        (await Codes(house).SendAsync(key, 0, default)).Should().Be(new CodeSent(CodeStatus.TooMany, TimeSpan.FromMinutes(55)));
        phones.Got.Should().HaveCount(5);
        (await Codes(house).CheckAsync(key, CodeIn(phones.Got[3].Text), default)).IsRight.Should().BeFalse();
        (await Codes(house).CheckAsync(key, CodeIn(phones.Got[4].Text), default)).IsRight.Should().BeTrue();
        house.Clock.Advance(TimeSpan.FromMinutes(55));
        (await Codes(house).SendAsync(key, 0, default)).Status.Should().Be(CodeStatus.Sent);
    }

    [Fact]
    public async Task There_are_ten_codes_a_day_and_what_the_hour_refuses_does_not_count()
    {
        (TestHouse house, Phones phones, ComplaintKey key) = await HouseAsync(Phone);
        using TestHouse open = house;
        for (int hour = 0; hour < 3; hour++)
        {
            for (int i = 0; i < 8; i++)
                await Codes(house).SendAsync(key, 0, default);
            house.Clock.Advance(TimeSpan.FromHours(1));
        }

        phones.Got.Should().HaveCount(10);
        (await Codes(house).SendAsync(key, 0, default)).Should().Be(new CodeSent(CodeStatus.TooMany, TimeSpan.FromHours(21)));
    }

    [Fact]
    public async Task A_sender_who_has_waited_long_enough_has_failed_and_is_logged_without_the_code()
    {
        (TestHouse house, Phones phones, ComplaintKey key) = await HouseAsync(Phone);
        using TestHouse open = house;
        phones.Answer = static () => throw new TaskCanceledException("no answer");

        (await Codes(house).SendAsync(key, 0, default)).Status.Should().Be(CodeStatus.Failed);
        house.Logs.All.Should().ContainSingle(static line => line.Id == 1111).Which.Text.Should().Contain("TaskCanceledException");
    }

    [Fact]
    public async Task A_code_of_one_complaint_is_none_of_another()
    {
        (TestHouse house, Phones phones, ComplaintKey key) = await HouseAsync(Phone);
        using TestHouse open = house;
        Complaint other = await house.ReceiveAsync();
        await Codes(house).SendAsync(key, 0, default);

        (await Codes(house).CheckAsync(key with { Id = other.Id }, CodeIn(phones.Got[0].Text), default)).IsRight.Should().BeFalse();
    }

    [Fact]
    public async Task Without_a_complaint_a_contact_or_a_channel_there_is_no_way()
    {
        (TestHouse house, Phones phones, ComplaintKey key) = await HouseAsync(Contact.Email("li.na@example.org"), Phone);
        using TestHouse open = house;

        foreach ((ComplaintKey asked, int contact) in ((ComplaintKey, int)[])
            [(key, 0), (key, 2), (key, -1), (key with { Id = ComplaintId.New(house.Clock.Now) }, 0)])
            (await Codes(house).SendAsync(asked, contact, default)).Status.Should().Be(CodeStatus.NoWay);
        phones.Got.Should().BeEmpty();
        (await Codes(house).SendAsync(key, 1, default)).Status.Should().Be(CodeStatus.Sent);
    }

    [Fact]
    public async Task A_channel_that_fails_is_told_and_a_tenant_that_nobody_declared_is_refused()
    {
        (TestHouse house, Phones phones, ComplaintKey key) = await HouseAsync(Phone);
        using TestHouse open = house;
        phones.Answer = static () => throw new TimeoutException();
        (await Codes(house).SendAsync(key, 0, default)).Status.Should().Be(CodeStatus.Failed);

        await ((Func<Task>)(() => Codes(house).SendAsync(key with { Tenant = "nobody" }, 0, default).AsTask())).Should()
            .ThrowAsync<UnknownTenantException>();
    }

    [Fact]
    public async Task Neither_the_store_nor_the_log_has_the_code()
    {
        (TestHouse house, Phones phones, ComplaintKey key) = await HouseAsync(Phone);
        using TestHouse open = house;
        await Codes(house).SendAsync(key, 0, default);
        string code = CodeIn(phones.Got[0].Text);

        ExpiringValue kept = (await house.Get<IExpiringStore>().FindAsync(
            new ExpiringKey("default", "one-time-code", key.Id.ToString()), house.Clock.Now, default))!;
        Encoding.Latin1.GetString(kept.Content.Span).Should().NotContain(code);
        house.Logs.All.Should().OnlyContain(line => !line.Text.Contains(code));
        phones.Got[0].Id.Should().NotContain(code);
        $"{phones.Got[0]}".Should().NotContain(code);
    }

    [Theory]
    [InlineData("zh", "验证码")]
    [InlineData("en", "is your code")]
    public async Task The_message_is_in_the_language_of_the_complainant_and_short(string language, string words)
    {
        (TestHouse house, Phones phones, ComplaintKey key) = await HouseAsync(Phone, language: language);
        using TestHouse open = house;
        await Codes(house).SendAsync(key, 0, default);

        phones.Got[0].Text.Should().Contain(words).And.NotContain("\n");
        phones.Got[0].Text.Length.Should().BeLessThan(160);
        phones.Got[0].Language.Should().Be(language);
    }

    private static IOneTimeCodes Codes(TestHouse house) => house.Get<IOneTimeCodes>();

    private static string CodeIn(string text) => SixDigits().Match(text).Value;

    private static async Task<(TestHouse House, Phones Phones, ComplaintKey Key)> HouseAsync(
        Contact first, Contact? second = null, string language = "en")
    {
        var phones = new Phones();
        var house = new TestHouse("{}", builder =>
        {
            builder.Services.AddSingleton(phones);
            builder.AddSms<Phones>();
        });
        Contact[] contacts = [first, .. second is null ? [] : new[] { second }];
        Complaint complaint = await house.ReceiveAsync(TestHouse.Kettle() with
        {
            Language = language, Complainant = new Complainant { Name = "Li Na", Contacts = contacts },
        });
        return (house, phones, new ComplaintKey(ComplaintKey.DefaultTenant, complaint.Id));
    }

    [GeneratedRegex(@"\b\d{6}\b|(?<=是)\d{6}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SixDigits();

    private sealed class Phones : ISmsSender
    {
        public List<SmsMessage> Got { get; } = [];

        public Func<DeliveryResult> Answer { get; set; } = static () => DeliveryResult.Delivered;

        public ValueTask<DeliveryResult> SendAsync(SmsMessage message, CancellationToken cancellationToken)
        {
            DeliveryResult answer = Answer();
            Got.Add(message);
            return new(answer);
        }
    }
}
