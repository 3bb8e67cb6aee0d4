using ComplaintFlow.Mail.Tests.Support;
using ComplaintFlow.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ComplaintFlow.Mail.Tests;

public sealed class HostTests
{
    private const string Path = "ComplaintFlow:Mail";

    [Fact]
    public void The_section_is_bound_and_code_takes_precedence()
    {
        using IHost host = OptionsHost.Build($$"""
            { "Mail": { "From": "a@example.com", "Name": "Example", "ReplyTo": "b@example.com", "Key": "{{MailHouse.Key}}",
                "SuppressFor": "30.00:00:00", "TemplateFolder": "mail", "Smtp": { "Host": "smtp.example.com", "Port": 465, "Security": "tls",
                "User": "u", "OAuth": { "TokenUrl": "https://login.example.com/t", "ClientId": "c", "ClientSecret": "s", "Scope": "x" },
                "Connections": 2, "Timeout": "00:00:10" } } }
            """, static builder => builder.AddMail(static options => options.Smtp.Connections *= 2).AddMail(
                static options => options.Smtp.Connections *= 2));

        SmtpOptions smtp = Unchecked(host).Smtp;
        (smtp.Host, smtp.Port, smtp.Security, smtp.User, smtp.Password, smtp.Connections, smtp.Timeout).Should().Be(
            ("smtp.example.com", 465, MailSecurity.Tls, "u", null, 8, TimeSpan.FromSeconds(10)));
        smtp.OAuth.Should().BeEquivalentTo(new MailOAuthOptions
        {
            TokenUrl = "https://login.example.com/t", ClientId = "c", ClientSecret = "s", Scope = "x",
        });
        (Unchecked(host).Name, Unchecked(host).ReplyTo, Unchecked(host).SuppressFor, Unchecked(host).TemplateFolder).Should().Be(
            ("Example", "b@example.com", TimeSpan.FromDays(30), "mail"));
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_at_once_and_nothing_secret_is_quoted()
    {
        string[] failures = await OptionsHost.FailuresAsync("""
            { "Mail": { "From": "s3cret no address", "ReplyTo": "s3cret-and-much-too-long-for-a-mark@example.com", "Key": "s3cret", "Nmae": 1,
                "Name": "a\nb", "SuppressFor": "00:00:01", "Smtp": { "Port": 0, "Security": "None", "Host": "smtp.example.com",
                "Password": "s3cret", "CertificateSha256": "s3cret", "Connections": 65, "Timeout": "1.00:00:00",
                "OAuth": { "TokenUrl": "http://s3cret.example.com" } } } }
            """, static builder => builder.AddMail());

        failures.Select(static failure => failure[..failure.IndexOf(": ", StringComparison.Ordinal)]).Should().BeEquivalentTo(
            $"CF1001 {Path}:Nmae",
            $"CF1094 {Path}:SuppressFor", $"CF1094 {Path}:Smtp:Port", $"CF1094 {Path}:Smtp:Connections", $"CF1094 {Path}:Smtp:Timeout",
            $"CF1250 {Path}:From", $"CF1250 {Path}:ReplyTo", $"CF1250 {Path}:Name",
            $"CF1251 {Path}:Key",
            $"CF1252 {Path}:Smtp:Security", $"CF1252 {Path}:Smtp:User", $"CF1252 {Path}:Smtp:CertificateSha256",
            $"CF1252 {Path}:Smtp:OAuth:TokenUrl", $"CF1252 {Path}:Smtp:OAuth:ClientId", $"CF1252 {Path}:Smtp:OAuth:ClientSecret");
        failures.Should().OnlyContain(static failure => !failure.Contains("s3cret"));
    }

    [Theory]
    [InlineData("{}", "CF1250 ComplaintFlow:Mail:From", "CF1251 ComplaintFlow:Mail:Key", "CF1252 ComplaintFlow:Mail:Smtp:Host")]
    [InlineData("""{ "Mail": { "From": "a@b.example", "Smtp": { "Host": "localhost", "User": "u" } } }""",
        "CF1251 ComplaintFlow:Mail:Key", "CF1252 ComplaintFlow:Mail:Smtp")]
    [InlineData("""
        { "Mail": { "From": "A <a@b.example>", "Smtp": { "Host": "localhost", "User": "u", "Password": "p", "OAuth": {
            "TokenUrl": "http://localhost/t", "ClientId": "c", "ClientSecret": "s" } } } }
        """,
        "CF1250 ComplaintFlow:Mail:From", "CF1251 ComplaintFlow:Mail:Key", "CF1252 ComplaintFlow:Mail:Smtp")]
    public async Task What_is_missing_is_named(string settings, params string[] expected) =>
        (await OptionsHost.FailuresAsync(settings, static builder => builder.AddMail()))
            .Select(static failure => failure[..failure.IndexOf(": ", StringComparison.Ordinal)]).Should().BeEquivalentTo(expected);

    [Fact]
    public async Task A_host_whose_store_keeps_no_expiring_values_does_not_start_with_mail() =>
        (await OptionsHost.FailuresAsync($$"""
            { "Mail": { "From": "a@example.com", "Key": "{{MailHouse.Key}}", "Smtp": { "Host": "localhost" } } }
            """, static builder => builder.UseStore(static _ => new PlainStore()).AddMail().AddWorkers()))
            .Should().ContainSingle().Which.Should().StartWith("CF4020: The store PlainStore").And.Contain("IExpiringStore");

    /// <summary>The options without the check, which would look for the folder of templates.</summary>
    private static MailOptions Unchecked(IHost host)
    {
        var options = new MailOptions();
        foreach (Microsoft.Extensions.Options.IConfigureOptions<MailOptions> configure in
            host.Services.GetServices<Microsoft.Extensions.Options.IConfigureOptions<MailOptions>>())
            configure.Configure(options);
        return options;
    }
}
