using Ec20Emulator.Modem.Features.Files.Persistence;
using Ec20Emulator.Modem.Tests.Files.Persistence;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ec20Emulator.Modem.Tests.Files;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class FileStorePropertyTests
{
    [Test]
    public void Store_AnySequenceOfOperations_AgreesWithAModelAndOutlivesARestart()
    {
        var step = Gen.Choose(0, 11).Zip(Gen.Choose(0, 4)).Zip(Gen.Choose(0, 4)).Zip(Gen.Choose(0, 1500));
        Prop.ForAll(step.ListOf().ToArbitrary(), steps =>
        {
            var disk = new MemoryStateFiles();
            var modelled = new ModelledStore(new UfsPersistence("memory", disk, NullLogger.Instance));
            foreach (var (((kind, first), second), size) in steps)
                modelled.Step(kind, first, second, size);
            modelled.Reboot(0);
            var kept = new UfsPersistence("memory", disk, NullLogger.Instance).Load();
            Assert.That(
                kept.ToDictionary(file => file.Name.ToString(), file => Convert.ToHexString(file.Content.ToArray())),
                Is.EquivalentTo(modelled.Ufs.ToDictionary(file => file.Key, file => Convert.ToHexString(file.Value))));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(150));
    }
}
