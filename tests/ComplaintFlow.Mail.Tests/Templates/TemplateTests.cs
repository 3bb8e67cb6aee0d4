using ComplaintFlow.Mail.Templates;
using ComplaintFlow.Mail.Tests.Support;
using ComplaintFlow.Notifications;
using ComplaintFlow.Shared.Http;
using ComplaintFlow.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace ComplaintFlow.Mail.Tests.Templates;

public sealed class TemplateTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("complaintflow-mail-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_template_of_the_kind_goes_before_that_of_all_letters_and_that_before_the_librarys()
    {
        Write("letter.en", "<p>all {{ number }}</p>");
        (await HtmlAsync()).Should().Be("<p>all C260302-7</p>");
        Write("Response.en", "<p>{{ kind }}: {{ subject | upcase }}</p>");

        (await HtmlAsync()).Should().Be("<p>Response: OUR ANSWER [C260302-7]</p>");
        (await HtmlAsync("zh")).Should().Contain("<html lang=\"zh-CN\">", "there is none of this language");
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_the_templates_is_told_at_the_start()
    {
        Write("letter.en", "{% if number == \"x\" %}{{ nubmer }}{% endif %}{{ text | raw }}{{ number | newline_to_br }}");
        Write("letter.zh", "{% for p in paragraphs %}{{ p.line }}{% endfor %}");
        Write("notice.en", "{% if number %}");
        Write("notice.zh", "{% include 'secret' %}");
        Write("Unheard of.en", "x");
        Write("FinalResponse.de", "x");
        Write("Offer.en", new string('x', 200_001));

        string[] failures = await OptionsHost.FailuresAsync(Settings(_folder.FullName), static builder => builder.AddMail());

        failures.Select(static failure => failure.Split(": ")[0]).Should().Equal(
            Enumerable.Repeat("CF1253 ComplaintFlow:Mail:TemplateFolder ", 1).SelectMany(static path => (string[])[
                path + "FinalResponse.de.liquid", path + "Offer.en.liquid", path + "Unheard of.en.liquid", path + "letter.en.liquid",
                path + "letter.en.liquid", path + "letter.en.liquid", path + "letter.zh.liquid", path + "notice.en.liquid",
                path + "notice.zh.liquid"]));
        failures.Should().Contain(static failure => failure.Contains("no field 'nubmer'"))
            .And.Contain(static failure => failure.Contains("no filter 'raw'"))
            .And.Contain(static failure => failure.Contains("no filter 'newline_to_br'"))
            .And.Contain(static failure => failure.Contains("no field 'line'"));
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("")]
    public async Task A_folder_that_is_not_there_or_empty_stops_the_start(string name) =>
        (await OptionsHost.FailuresAsync(Settings(Path.Combine(_folder.FullName, name)), static builder => builder.AddMail()))
            .Should().ContainSingle().Which.Should().StartWith("CF1253 ComplaintFlow:Mail:TemplateFolder: The folder");

    [Fact]
    public async Task A_template_that_never_ends_is_stopped_and_the_letter_leaves_as_text()
    {
        Write("letter.en", "{% for a in (1..1000) %}{% for b in (1..1000) %}x{% endfor %}{% endfor %}");
        await using var server = MailServer.Start();
        await using var house = new MailHouse(server, options => options.TemplateFolder = _folder.FullName);
        await house.SendAsync(MailHouse.Letter());

        MimeMessage mail = server.Mails.Should().ContainSingle().Subject;
        mail.HtmlBody.Should().BeNull();
        mail.TextBody.Should().Contain("We look into it.");
        house.Logs.All.Should().Contain(static line => line.Id == 1401);
    }

    [Theory]
    [InlineData("One.\n\nTwo,\nthree.\n- a\n- b\nFour.", "One.|Two,<br>three.|[a][b]|Four.")]
    [InlineData("- a\r\n- b", "[a][b]")]
    [InlineData("\n\n", "")]
    [InlineData("-- no list", "-- no list")]
    public void Paragraphs_and_lists_of_the_text_stay_what_they_are(string text, string expected)
    {
        Write("letter.en", "{% for p in paragraphs %}{% if p.isList %}{% for line in p.lines %}[{{ line }}]{% endfor %}{% else %}"
            + "{% for line in p.lines %}{{ line }}{% unless forloop.last %}<br>{% endunless %}{% endfor %}{% endif %}"
            + "{% unless forloop.last %}|{% endunless %}{% endfor %}");
        var templates = new MailTemplates(TemplateReader.Read(_folder.FullName, static (_, problem) => problem.Should().BeNull()));

        templates.Render(Text(text)).Should().Be(expected);
    }

    private static MailText Text(string text) => new("Subject", text, "en", Notices.One(), LetterKind.Response, "Example");

    private static string Settings(string folder) => $$"""
        { "Mail": { "From": "a@example.com", "Key": "{{MailHouse.Key}}", "Smtp": { "Host": "localhost" },
            "TemplateFolder": "{{folder}}" } }
        """;

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name + ".liquid"), text);

    private async Task<string> HtmlAsync(string language = "en")
    {
        await using var server = MailServer.Start();
        await using var house = new MailHouse(server, options => options.TemplateFolder = _folder.FullName);
        await house.SendAsync(MailHouse.Letter(language: language));
        MimeMessage mail = server.Mails.Should().ContainSingle().Subject;
        return mail.HtmlBody!.Trim();
    }
}
