using ComplaintFlow.Complaints;
using ComplaintFlow.Detection;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Replay;
using ComplaintFlow.Rules;
using ComplaintFlow.Rules.Building;

namespace ComplaintFlow.Tests.Detection;

public class PhoneNumberTests
{
    [Theory]
    [InlineData("CN", "+8613800138000", "13800138000", "138-0013-8000", "+86 138 0013 8000", "0086 138 0013 8000", "8613800138000",
        "013800138000", "１３８００１３８０００", "+86 (0) 13800138000", "138 0013 8000 转 12")]
    [InlineData("CN", "+861066551234", "010-66551234", "+86 10 6655 1234", "(010) 6655-1234", "0086-10-66551234", "+86 010 6655 1234",
        "861066551234", "010-66551234 ext. 55", "010-66551234#8")]
    [InlineData("CN", "+8675512345678", "0755-12345678", "+86 755 1234 5678")]
    [InlineData("CN", "+442079460958", "+44 20 7946 0958", "+44 (0)20 7946 0958", "0044 20 7946 0958")]
    [InlineData("CN", "+14155552671", "+1 415-555-2671", "001 415 555 2671")]
    [InlineData("CN", "+390612345678", "+39 06 1234 5678", "0039 06 12345678")]
    [InlineData("US", "+14155552671", "(415) 555-2671", "1-415-555-2671", "+1 415 555 2671", "415.555.2671 x99", "1 (415) 555 2671")]
    [InlineData("US", "+8613800138000", "011 86 138 0013 8000", "+8613800138000")]
    [InlineData("GB", "+442079460958", "020 7946 0958", "+44 20 7946 0958")]
    [InlineData("DE", "+493012345678", "030 12345678", "+49 30 12345678", "0049 (0)30 12345678")]
    [InlineData("IT", "+390612345678", "06 1234 5678", "+39 06 1234 5678")]
    [InlineData("RU", "+79161234567", "8 916 123-45-67", "+7 916 123 45 67", "916 123 45 67")]
    [InlineData("SG", "+6561234567", "6123 4567", "+65 6123 4567")]
    [InlineData("HU", "+3612345678", "06 1 234 5678", "+36 1 234 5678")]
    [InlineData("CN", "86~66551234", "66551234", "6655-1234")]
    [InlineData("CN", "86~95588", "95588")]
    [InlineData("CN", "", "no number", "")]
    public void However_it_is_written_a_number_is_one_number(string region, string expected, params string[] written) =>
        written.Should().OnlyContain(one => string.Join(' ', PhoneNumber.In(one, PhoneRegion.Of(region))) == expected);

    [Theory]
    [InlineData("CN", "+8613800001111 +861012345678", "13800001111 / 010-12345678", "13800001111/010-12345678", "13800001111;010-12345678",
        "13800001111\uFF0C01012345678", "13800001111\u300101012345678", "13800001111 \u6216 (010) 1234-5678", "13800001111 010-12345678",
        "13800001111\n010 1234 5678", "+86 138 0000 1111 +86 10 1234 5678", "13800001111(010-12345678)",
        "\u624B\u673A13800001111 \u5EA7\u673A010-12345678", "0086 13800001111 | 0086 10 12345678", "13800001111, ext. 5, 010-12345678")]
    [InlineData("CN", "+8613800001111", "13800001111 / 138 0000 1111")]
    [InlineData("CN", "+861012345678 86~87654321", "010-12345678/87654321")]
    [InlineData("CN", "86~95588 +8613800001111", "95588, 13800001111")]
    [InlineData("DE", "+49301234567", "030/1234567", "030 / 123 45 67", "+49 (0)30/1234567")]
    [InlineData("AT", "+43664123456789", "0664/123456789", "0664/123 456 789")]
    [InlineData("US", "+14155552671", "415/555/2671", "415/555-2671, 99")]
    public void A_text_may_have_several_numbers_and_a_number_may_have_slashes(string region, string expected, params string[] written) =>
        written.Should().OnlyContain(one => string.Join(' ', PhoneNumber.In(one, PhoneRegion.Of(region))) == expected);

    [Theory]
    [InlineData("+86 138 0013 8000", "+1 380 013 8000")]
    [InlineData("+49 30 123456", "+43 30 123456")]
    [InlineData("010-66551234", "021-66551234")]
    [InlineData("+86 10 6655 1234", "66551234")]
    [InlineData("+33 1 23 45 67 89 01", "+1 23 45 67 89 01")]
    public void Numbers_of_two_countries_or_towns_are_two_numbers(string one, string other) =>
        PhoneNumber.In(one, PhoneRegion.Usual).Should().NotBeEmpty().And.NotIntersectWith(PhoneNumber.In(other, PhoneRegion.Usual));

    [Fact]
    public void Every_region_that_is_named_is_one_that_is_known()
    {
        PhoneRegion.Names.Should().HaveCountGreaterThan(50).And.Contain(PhoneRegion.UsualName);
        PhoneRegion.Names.Select(name => PhoneRegion.Of(name).Name).Should().Equal(PhoneRegion.Names);
        PhoneRegion.Of("cn").Should().BeSameAs(PhoneRegion.Usual);
    }

    [Fact]
    public void The_rules_name_the_region_and_a_wrong_one_is_told()
    {
        RuleBookReader.Read(RuleBookBuilder.Standard.TelephoneRegion("DE")).IsValid.Should().BeTrue();
        RuleBookReader.Read(RuleBookBuilder.Standard.TelephoneRegion("Germany")).Diagnostics.Should()
            .Contain(defect => defect.Code == "CF2027" && defect.Path.EndsWith(":TelephoneRegion", StringComparison.Ordinal));
    }

    [Fact]
    public void Contact_points_and_names_have_one_form()
    {
        Complaint one = With(Contact.Phone("+86 10 6655 1234"), Contact.Email("Jose\u0301@Example.com"));
        Complaint other = With(Contact.Phone("010-66551234"), Contact.Email("ＪＯＳÉ@example.com"));

        PersonIdentity.ContactsOf(one, PhoneRegion.Usual).Should().Equal(PersonIdentity.ContactsOf(other, PhoneRegion.Usual))
            .And.HaveCount(2);
        PersonIdentity.ContactsOf(other, PhoneRegion.Of("DE")).Should()
            .NotEqual(PersonIdentity.ContactsOf(one, PhoneRegion.Of("DE")), "there 010 is a number of Germany");
    }

    private static Complaint With(params Contact[] contacts) =>
        new HistoryReplay(RuleBookReader.Read(RuleBookBuilder.Standard).RuleBook!).Run(new HistoricalCase
    {
        Id = "1", Intake = new Intake
        {
            Channel = "Web", Subject = "Kettle", Complainant = new Complainant
            {
                Contacts = contacts,
            }, ReceivedAt = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero),
        },
    }).Complaint!;
}
