using System.Runtime.Versioning;
using System.Text.Json.Nodes;
using Ec20Emulator.Modem.Features.Files.Persistence;
using Ec20Emulator.Modem.Features.Files.Storage;
using Ec20Emulator.Modem.Persistence;
using Microsoft.Extensions.Logging.Abstractions;
using static Ec20Emulator.Modem.Tests.Files.StoreWords;

namespace Ec20Emulator.Modem.Tests.Files.Persistence;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class StateDirectoryTests
{
    private static StateDirectory Open(string path) => StateDirectory.Open(path, NullLogger.Instance);

    [Test]
    public void Directory_New_IsMadeAndKeepsFilesAndSettings()
    {
        using var parent = new TemporaryDirectory();
        var path = Path.Combine(parent.Path, "deep", "m0");
        var content = new byte[100_000];
        new Random(7).NextBytes(content);
        using (var state = Open(path))
        {
            Assert.That(new FileStore(new FileStoreOptions(), UfsPersistence.Of(state, NullLogger.Instance)).Put(Name("big"), content), Is.Null);
            Assert.That(state.Settings.Save("profile", JsonValue.Create(1)), Is.True);
        }
        using var again = Open(path);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(new FileStore(new FileStoreOptions(), UfsPersistence.Of(again, NullLogger.Instance)).Read(Name("big")).Value, Is.EqualTo(content));
            Assert.That(again.Settings.Read("profile")!.GetValue<int>(), Is.EqualTo(1));
        }
    }

    [Test]
    public void Directory_InUse_IsRefusedWithAClearMessageUntilItIsFree()
    {
        using var directory = new TemporaryDirectory();
        using (Open(directory.Path))
        {
            Assert.That(
                () => Open(directory.Path),
                Throws.TypeOf<StateDirectoryException>().With.Message.Contains(directory.Path).And.Message.Contains("in use by another process"));
        }
        Assert.That(() => Open(directory.Path).Dispose(), Throws.Nothing);
    }

    [Test]
    [CancelAfter(30_000)]
    public async Task Directory_InUseByAnotherProcess_IsRefusedUntilThatIsKilled()
    {
        using var directory = new TemporaryDirectory();
        using var process = new CrashingProcess(directory.Path, 0);
        Assert.That(await process.NextStepAsync().WaitAsync(TimeSpan.FromSeconds(10)), Is.Zero);
        Assert.That(() => Open(directory.Path), Throws.TypeOf<StateDirectoryException>().With.Message.Contains("in use"));
        await process.KillAsync().WaitAsync(TimeSpan.FromSeconds(10));
        Assert.That(() => Open(directory.Path).Dispose(), Throws.Nothing);
    }

    [Test]
    public void Directory_ThatIsAFile_IsRefusedWithAClearMessage()
    {
        using var parent = new TemporaryDirectory();
        var path = Path.Combine(parent.Path, "file");
        File.WriteAllText(path, "x");
        Assert.That(() => Open(path), Throws.TypeOf<StateDirectoryException>().With.Message.Contains(path));
    }

    [Test]
    public void Directory_WithDamagedSettings_IsLetGoOfAgain()
    {
        using var directory = new TemporaryDirectory();
        var settings = Path.Combine(directory.Path, "settings");
        File.WriteAllText(settings, "{}");
        Assert.That(() => Open(directory.Path), Throws.TypeOf<StateDirectoryException>().With.Message.Contains("settings"));
        File.Delete(settings);
        Assert.That(() => Open(directory.Path).Dispose(), Throws.Nothing);
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Windows has no file modes")]
    [UnsupportedOSPlatform("windows")]
    public void Files_AreForTheirOwnerOnly()
    {
        using var parent = new TemporaryDirectory();
        var path = Path.Combine(parent.Path, "state");
        using var state = Open(path);
        new FileStore(new FileStoreOptions(), UfsPersistence.Of(state, NullLogger.Instance)).Has("key.pem");
        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
        var modes = Directory.EnumerateFiles(path, "ufs-*").Append(path).Select(File.GetUnixFileMode);
        Assert.That(modes.Select(mode => mode & others), Is.All.EqualTo(UnixFileMode.None));
    }

    [Test]
    public void VolatileState_OutlivesARebootOfTheModemOnly()
    {
        using var state = new VolatileState();
        var store = new FileStore(new FileStoreOptions(), UfsPersistence.Of(state, NullLogger.Instance));
        store.Has("a");
        state.Settings.Save("profile", JsonValue.Create(1));
        store.Reboot();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(store.Text("a"), Is.EqualTo("a"));
            Assert.That(state.Settings.Read("profile"), Is.Not.Null);
            Assert.That(new FileStore(new FileStoreOptions(), new VolatileUfs()).List(Pattern("*")).Value, Is.Empty);
        }
    }
}
