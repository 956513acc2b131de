namespace Ec20Emulator.Modem.Features.Files.Storage;

/// <summary>AT+QFMOV: moves or copies one file or all that fit a pattern; all of them or none.</summary>
internal sealed class FileMove(StorageVolumes volumes, UfsJournal journal)
{
    private readonly record struct Step(StoredFile Source, FileName Target, StoredFile? Replaced);

    /// <summary>Runs the command; see <see cref="FileStore.Move"/> for its errors.</summary>
    internal FileError? Run(FilePattern source, MoveTarget target, bool copy, bool overwrite)
    {
        if (source.IsWildcard && target.File is not null)
            return FileError.InvalidInput;
        if (volumes[source.Medium] is not { } from)
            return FileError.FileNotFound;
        if (volumes[target.Medium] is not { } to)
            return FileError.OpenFailed;
        var files = from.Find(source);
        if (files.Count == 0)
            return source.IsWildcard ? null : FileError.FileNotFound;

        var steps = new List<Step>();
        foreach (var file in files)
        {
            var step = new Step(file, target.For(file.Name), to.Find(target.For(file.Name).Name));
            if (file.IsOpen || step.Replaced is { IsOpen: true })
                return FileError.FileAlreadyOpen;
            if (step.Replaced is not null && !overwrite)
                return FileError.FileAlreadyExists;
            if (step.Replaced != file)
                steps.Add(step);
        }
        return CheckRoom(steps, from, to, copy) ?? Apply(steps, from, to, copy);
    }

    private static FileError? CheckRoom(List<Step> steps, StorageVolume from, StorageVolume to, bool copy)
    {
        if (to.Medium == StorageMedium.Ram && steps.Any(step => step.Source.Content.Length > to.Total))
            return FileError.FileTooLarge;
        var isRename = from == to && !copy;
        var bytes = steps.Sum(step => (isRename ? 0 : step.Source.Content.Length) - (step.Replaced?.Content.Length ?? 0));
        var files = steps.Sum(step => (isRename ? 0 : 1) - (step.Replaced is null ? 0 : 1));
        return bytes > to.Free || to.Count + files > StorageVolume.MaxFiles ? FileError.DriveFull : null;
    }

    private FileError? Apply(List<Step> steps, StorageVolume from, StorageVolume to, bool copy)
    {
        var arriving = steps.ConvertAll(step => Arriving(step, keepsOrder: from == to && !copy, copy));
        var leaving = copy ? [] : steps.ConvertAll(step => step.Source);
        if (journal.Commit(arriving, leaving) is { } error)
            return error;

        leaving.ForEach(from.Remove);
        foreach (var step in steps.Where(step => step.Replaced is not null))
            to.Remove(step.Replaced!);
        foreach (var file in arriving)
        {
            to.TryTake(file.Content.Length);
            to.Add(file);
        }
        return null;
    }

    private StoredFile Arriving(Step step, bool keepsOrder, bool copy) => new(
        step.Target,
        keepsOrder ? step.Source.Order : volumes.NextOrder(),
        copy ? step.Source.Content.Clone() : step.Source.Content);
}
