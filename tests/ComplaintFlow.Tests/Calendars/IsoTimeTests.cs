using ComplaintFlow.Calendars;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Tests.Calendars;

public class IsoTimeTests
{
    [Theory]
    [InlineData("2026-04-30T16:00+08:00", "2026-04-30T16:00:00.0000000+08:00")]
    [InlineData("2026-04-30 16:00:00+08", "2026-04-30T16:00:00.0000000+08:00")]
    [InlineData("2026-04-30T16:00:00.123456789Z", "2026-04-30T16:00:00.1234560+00:00")]
    [InlineData("2026-04-30T24:00:00\u221203", "2026-05-01T00:00:00.0000000-03:00")]
    [InlineData("1777564800", "2026-04-30T16:00:00.0000000+00:00")]
    public void Instants_of_rules_and_fields_are_read_in_every_form(string text, string expected)
    {
        Instants.TryParse(text, out DateTimeOffset at).Should().BeTrue();
        at.ToString("o").Should().Be(expected);
    }

    [Theory]
    [InlineData("2026-04-30T16:00:00")]
    [InlineData("2026-04-30")]
    [InlineData("0001-01-01T00:00:00+08:00")]
    [InlineData("9999-12-31T23:59:59-08:00")]
    [InlineData("9999-12-31T24:00:00Z")]
    [InlineData("")]
    [InlineData(null)]
    public void An_instant_says_its_offset_and_lies_in_the_years_that_there_are(string? text) =>
        Instants.TryParse(text, out _).Should().BeFalse();

    [Fact]
    public void Every_prefix_and_every_change_of_one_character_can_be_asked_about()
    {
        const string Text = "2026-W18-4T16:00:00.123+08:00";
        for (int i = 0; i <= Text.Length; i++)
        {
            _ = IsoTime.TryParse(Text.AsSpan()[..i], out _);
            foreach (char c in "0T:-+Z.W \u0660")
                _ = IsoTime.TryParse(Text[..i] + c + Text[Math.Min(Text.Length, i + 1)..], out _);
        }
        IsoTime.TryParse(Text, out IsoTime time).Should().BeTrue();
        time.Should().Be(new IsoTime(new DateTime(2026, 4, 30, 16, 0, 0, 123), TimeSpan.FromHours(8), IsDate: false));
    }

    [Fact]
    public void Every_day_of_many_years_is_read_as_calendar_ordinal_and_week_date()
    {
        for (var day = new DateTime(1999, 12, 28); day.Year < 2031; day = day.AddDays(1))
        {
            int weekday = day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;
            string week =
                $"{System.Globalization.ISOWeek.GetYear(day)}-W{System.Globalization.ISOWeek.GetWeekOfYear(day):00}-{weekday}";
            foreach (string text in new[]
            {
                $"{day:yyyy-MM-dd}", $"{day:yyyyMMdd}", $"{day:yyyy}-{day.DayOfYear:000}", $"{day:yyyy}{day.DayOfYear:000}", week,
                week.Replace("-", "", StringComparison.Ordinal),
            })
            {
                IsoTime.TryParse(text, out IsoTime time).Should().BeTrue(text);
                time.Should().Be(new IsoTime(day, null, IsDate: true), text);
            }
        }
    }
}
