using System.Globalization;
using System.Text.Json.Nodes;
using Ec20Emulator.Modem.Features.Files.Storage;
using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.StateCrash;

/// <summary>
/// State in generations: every step of generation n leaves one file or setting of generation n, each made in another way.
/// What a kill leaves behind must be the step reported last or the one after it.
/// </summary>
internal static class Generations
{
    /// <summary>Steps in one generation.</summary>
    internal const int StepsPerGeneration = 6;

    private static readonly FileName Replaced = FileName.Parse("replaced").Value;
    private static readonly FileName Rewritten = FileName.Parse("rewritten").Value;
    private static readonly FileName Uploaded = FileName.Parse("uploaded").Value;
    private static readonly FileName Moving = FileName.Parse("moving-0").Value;

    /// <summary>Takes step <paramref name="step"/>, counted from 0 over all generations.</summary>
    internal static void Take(FileStore store, ISavedSettings settings, int step)
    {
        var generation = step / StepsPerGeneration;
        var done = (step % StepsPerGeneration) switch
        {
            0 => store.Put(Replaced, Content(generation)),
            1 => Rewrite(store, generation),
            2 => generation == 0 ? null : store.Delete(FilePattern.Parse(Uploaded.Name).Value),
            3 => Upload(store, generation),
            4 => Move(store, generation),
            _ => settings.Save("generation", JsonValue.Create(generation)) ? null : FileError.WriteFailed,
        };
        if (done is { } error)
            throw new InvalidOperationException($"step {step}: {FileErrorText.Of(error)}");
    }

    /// <summary>All that is stored, as one text, files in creation order, so that a state can be compared with the state after any number of steps.</summary>
    internal static string Describe(FileStore store, ISavedSettings settings)
    {
        var files = store.List(FilePattern.AllUfs).Value
            .Select(file => $"{file.Name.Name}={GenerationOf(store.Read(file.Name).Value)}");
        return string.Join(' ', files.Append($"setting={settings.Read("generation")?.GetValue<int>()}"));
    }

    /// <summary>Content of a generation: of a length and with bytes that only this one has.</summary>
    internal static byte[] Content(int generation)
    {
        var bytes = new byte[1000 + (generation * 997 % 20_000)];
        new Random(generation).NextBytes(bytes);
        BitConverter.TryWriteBytes(bytes, generation);
        return bytes;
    }

    private static string GenerationOf(byte[] bytes)
    {
        var generation = bytes.Length < 4 ? -1 : BitConverter.ToInt32(bytes);
        return generation >= 0 && bytes.AsSpan().SequenceEqual(Content(generation)) ? generation.ToString(CultureInfo.InvariantCulture) : "damaged";
    }

    private static FileError? Rewrite(FileStore store, int generation)
    {
        var handle = store.Handles.Open(Rewritten, OpenMode.Recreate).Value;
        return handle.Write(Content(generation)) ?? store.Handles.Close(handle.Number);
    }

    private static FileError? Upload(FileStore store, int generation)
    {
        var content = Content(generation);
        var upload = store.BeginUpload(Uploaded, content.Length).Value;
        upload.Append(content);
        return upload.Complete();
    }

    private static FileError? Move(FileStore store, int generation)
    {
        if (generation == 0)
            return store.Put(Moving, Content(0));
        var from = FilePattern.Parse($"moving-{generation - 1}").Value;
        return store.Move(from, MoveTarget.Parse($"moving-{generation}").Value, copy: false, overwrite: false);
    }
}
