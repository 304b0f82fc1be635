package org.alongside.safeguarding.casework;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alongside.safeguarding.Narrative;
import org.alongside.school.NeedsFreshSignIn;

/** Which methods of a service give out words to whoever sits at a page that stood open for long. */
final class WordsOut {
    private WordsOut() {}

    static List<String> unguarded(Class<?> service) {
        return Arrays.stream(service.getDeclaredMethods())
                .filter(it -> !it.isSynthetic()
                        && !Modifier.isPrivate(it.getModifiers())
                        && !Modifier.isStatic(it.getModifiers()))
                .filter(it -> !it.isAnnotationPresent(NeedsFreshSignIn.class))
                .filter(WordsOut::givesOutWords)
                .map(it -> service.getSimpleName() + "." + it.getName())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean givesOutWords(Method method) {
        return holdsWords(method.getGenericReturnType(), new HashSet<>());
    }

    private static boolean holdsWords(Type type, Set<Type> seen) {
        if (!seen.add(type)) {
            return false;
        }
        if (type instanceof ParameterizedType of) {
            return holdsWords(of.getRawType(), seen)
                    || Arrays.stream(of.getActualTypeArguments()).anyMatch(it -> holdsWords(it, seen));
        }
        if (!(type instanceof Class<?> plain)) {
            return false;
        }
        return plain == Narrative.class
                || (plain.isRecord()
                        && Arrays.stream(plain.getRecordComponents())
                                .map(RecordComponent::getGenericType)
                                .anyMatch(it -> holdsWords(it, seen)));
    }
}
