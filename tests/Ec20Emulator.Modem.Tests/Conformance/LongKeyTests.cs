using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Conformance;

/// <summary>A key of any length is answered with the error of its command, and the log says why.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class LongKeyTests
{
    [Test]
    public async Task Key_OfAnyLength_IsRefusedByEveryKeyedCommand([Values(100, 2000, 10_000)] int length)
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        var keyed = modem.Modem.Core.Commands.Entries.Where(entry => entry.Keys.Count > 0).Select(entry => entry.Declaration.Name).ToArray();
        var key = new string('k', length);

        foreach (var command in keyed)
        {
            foreach (var parameters in new[] { $"\"{key}\"", $"\"{key}\",1", $"{key},\"{key}\"" })
            {
                await modem.Dte.SendAsync($"AT{command}={parameters}\r");
                Assert.That(await modem.Dte.TakeAllAsync(), Does.Match("^\r\n(ERROR|\\+CME ERROR: [0-9]+)\r\n$"), command);
            }
        }

        await modem.Dte.OkAsync("AT");
        Assert.That(keyed, Has.Length.GreaterThan(10));
        Assert.That(modem.Log.Lines, length > 2048 ? Has.Some.Contains("2048") : Has.Some.Contains("unknown key"));
    }

    /// <summary>What may follow a key that is there: the value is out of range, whatever its length.</summary>
    [Test]
    public async Task Value_OfAnyLength_IsRefusedByEveryKeyOfNumbers()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        var value = new string('9', 2000);

        foreach (var entry in modem.Modem.Core.Commands.Entries.Where(entry => entry.Declaration.Name is "+QCFG" or "+QINDCFG" or "+QICFG"))
        {
            foreach (var key in entry.Keys)
            {
                await modem.Dte.SendAsync($"AT{entry.Declaration.Name}=\"{key}\",{value}\r");
                Assert.That(await modem.Dte.TakeAllAsync(), Is.EqualTo("\r\nERROR\r\n"), key);
            }
        }
        Assert.That(modem.Log.Lines, Has.None.StartsWith("Error"));
    }
}
