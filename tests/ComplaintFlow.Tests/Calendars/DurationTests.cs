using ComplaintFlow.Calendars;

namespace ComplaintFlow.Tests.Calendars;

public class DurationTests
{
    [Theory]
    [InlineData("immediate", DurationUnit.Immediate, 0, "immediate")]
    [InlineData("  IMMEDIATE ", DurationUnit.Immediate, 0, "immediate")]
    [InlineData("90s", DurationUnit.Elapsed, 90, "90s")]
    [InlineData("30m", DurationUnit.Elapsed, 1800, "30m")]
    [InlineData("24h", DurationUnit.Elapsed, 86400, "24h")]
    [InlineData("24 H", DurationUnit.Elapsed, 86400, "24h")]
    [InlineData("3600s", DurationUnit.Elapsed, 3600, "1h")]
    [InlineData("0s", DurationUnit.Elapsed, 0, "0s")]
    [InlineData("0h", DurationUnit.Elapsed, 0, "0s")]
    [InlineData("8 working hours", DurationUnit.WorkingTime, 28800, "8 working hours")]
    [InlineData("1 Working Hour", DurationUnit.WorkingTime, 3600, "1 working hour")]
    [InlineData("90 working minutes", DurationUnit.WorkingTime, 5400, "90 working minutes")]
    [InlineData("90  working   seconds", DurationUnit.WorkingTime, 90, "90 working seconds")]
    [InlineData("0 working seconds", DurationUnit.WorkingTime, 0, "0 working seconds")]
    [InlineData("7 working days", DurationUnit.WorkingDays, 7, "7 working days")]
    [InlineData("1 working day", DurationUnit.WorkingDays, 1, "1 working day")]
    [InlineData("45 calendar days", DurationUnit.CalendarDays, 45, "45 calendar days")]
    [InlineData("8 calendar weeks", DurationUnit.CalendarWeeks, 8, "8 calendar weeks")]
    [InlineData("2 calendar months", DurationUnit.CalendarMonths, 2, "2 calendar months")]
    [InlineData("1 calendar month", DurationUnit.CalendarMonths, 1, "1 calendar month")]
    public void A_good_text_gives_its_unit_and_amount_and_a_canonical_text(string text, DurationUnit unit, long amount, string canonical)
    {
        Duration.TryParse(text, out Duration value, out string? problem).Should().BeTrue(problem);

        value.Should().Be(new Duration(unit, amount));
        value.ToString().Should().Be(canonical);
        Duration.Parse(canonical).Should().Be(value);
    }

    [Theory]
    [InlineData("1d", "'1 working day'", "'1 calendar day'")]
    [InlineData("3 days", "'3 working days'", "'3 calendar days'")]
    [InlineData("2w", "'2 calendar weeks'", "'2 calendar weeks'")]
    [InlineData("2 months", "'2 calendar months'", "'2 calendar months'")]
    [InlineData("8 business hours", "'working'", "'8 working hours'")]
    [InlineData("8 hours", "'8h'", "'8 working hours'")]
    [InlineData("30 min", "'30m'", "'30 working minutes'")]
    [InlineData("1.5h", "not a whole number", "'90m'")]
    [InlineData("1h30m", "mixes units", "'90m'")]
    [InlineData("24", "no unit", "'24h'")]
    [InlineData("", "is empty", "'24h'")]
    [InlineData(null, "is empty", "'24h'")]
    [InlineData("soon", "does not begin with a whole number", "'immediate'")]
    [InlineData("working days", "does not begin with a whole number", "'7 working days'")]
    [InlineData("1 fortnight", "unknown unit", "calendar weeks")]
    [InlineData("2 working weeks", "not a duration", "'5 working days'")]
    [InlineData("1 calendar year", "not a duration", "'12 calendar months'")]
    [InlineData("99999999999999999999h", "too long", "30 years")]
    [InlineData("9223372036854775807 calendar days", "too long", "30 years")]
    [InlineData("-24h", "negative", "'24h'")]
    [InlineData("٣h", "does not begin with a whole number", "'24h'")]
    public void A_bad_text_gives_a_sentence_that_says_what_would_pass(string? text, string complaint, string remedy)
    {
        Duration.TryParse(text, out Duration value, out string? problem).Should().BeFalse();

        value.Should().Be(default(Duration));
        problem.Should().Contain(complaint).And.Contain(remedy);
        ((Action)(() => Duration.Parse(text!))).Should().Throw<FormatException>().WithMessage(problem);
    }

    [Theory]
    [InlineData("-24h", DurationUnit.Elapsed, -86400)]
    [InlineData("-8 working hours", DurationUnit.WorkingTime, -28800)]
    [InlineData("-1 working minute", DurationUnit.WorkingTime, -60)]
    public void Only_when_asked_time_may_be_negative(string text, DurationUnit unit, long amount)
    {
        Duration.TryParse(text, out Duration value, out _, allowNegative: true).Should().BeTrue();

        value.Should().Be(new Duration(unit, amount));
        value.ToString().Should().Be(text);
    }

    [Fact]
    public void Days_are_never_negative()
    {
        Duration.TryParse("-7 working days", out _, out string? problem, allowNegative: true).Should().BeFalse();

        problem.Should().Contain("-8 working hours");
    }

    [Theory]
    [InlineData("8 working hours", true)]
    [InlineData("7 working days", true)]
    [InlineData("24h", false)]
    [InlineData("immediate", false)]
    [InlineData("45 calendar days", false)]
    [InlineData("2 calendar months", false)]
    public void Working_time_and_working_days_need_a_calendar(string text, bool needed) =>
        Duration.Parse(text).NeedsCalendar.Should().Be(needed);
}
