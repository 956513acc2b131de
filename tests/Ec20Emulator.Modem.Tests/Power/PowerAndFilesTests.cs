using Ec20Emulator.Modem.Features.Files.Storage;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Power;

[Parallelizable(ParallelScope.All)]
internal sealed class PowerAndFilesTests
{
    private static FileName Name(string text) => FileName.Parse(text).TryGet(out var name, out _) ? name : throw new ArgumentException(text);

    [TestCase("reboot")]
    [TestCase("power-down")]
    [TestCase("reset")]
    [TestCase("cut")]
    public async Task Power_GoesAndComes_RamIsEmptyAndUfsIsNot(string how)
    {
        await using var modem = await TestModem.StartAsync();
        var (mailbox, files) = (modem.Modem.Core.Mailbox, modem.Modem.Assembly.Files.Store);
        await mailbox.TellAsync(() =>
        {
            files.Put(Name("RAM:a.pem"), [1, 2, 3]);
            files.Put(Name("UFS:b.pem"), [4, 5]);
        });

        await (how switch
        {
            "reboot" => modem.Dte.BeginAsync("AT+CFUN=1,1"),
            "power-down" => modem.Modem.Power.HoldKeyAsync(),
            "reset" => modem.Modem.Power.ResetAsync(),
            _ => modem.Modem.Power.CutAsync(),
        });
        await modem.Dte.TakeAllAsync();
        await modem.Modem.Power.PressKeyAsync();

        var sizes = await mailbox.AskAsync(() => (
            Ram: files.Size(Name("RAM:a.pem")).TryGet(out _, out var error) ? null : (FileError?)error,
            Ufs: files.Size(Name("UFS:b.pem")).TryGet(out var size, out _) ? size : -1));
        Assert.That(sizes, Is.EqualTo(((FileError?)FileError.FileNotFound, 2L)));
    }
}
