using Ec20Emulator.Testing.NUnit;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Testing.Tests.BaseClass;

/// <summary>Tests of a user, some of which fail. Generic, so that NUnit runs them only where <see cref="Ec20TestTests"/> asks for them.</summary>
/// <typeparam name="TRun">Whatever.</typeparam>
internal sealed class InnerTests<TRun> : Ec20Test
{
    [Test]
    public async Task Passes()
    {
        await using var dte = Modem.OpenDialogue();
        Assert.That(await dte.CommandAsync("AT"), Does.EndWith("OK\r\n"));
    }

    [Test]
    public async Task Fails()
    {
        await using var dte = Modem.OpenDialogue();
        await dte.CommandAsync("AT+CSQ");
        Assert.Fail("on purpose");
    }

    [Test]
    public void LogsAnError()
    {
#pragma warning disable CA1848, CA2254 // one line of one test
        Modem.Modem.Core.Logs.CreateLogger("Test").LogError("an error made for this test");
#pragma warning restore CA1848, CA2254
    }

    [Test]
    public async Task HasADefect()
    {
        Modem.Modem.Core.Mailbox.Post(() => throw new InvalidOperationException("a defect made for this test"));
        await Modem.Modem.WhenIdleAsync();
    }
}
